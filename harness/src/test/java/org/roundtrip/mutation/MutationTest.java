package org.roundtrip.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.Databases;
import org.roundtrip.database.Engine;
import org.roundtrip.finding.Finding;

/** The benchmark's corpus is correct, and some of its mutants are found out. */
class MutationTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void nothingIsFoundOfWhatIsCorrect(Engine engine) throws IOException {
    List<String> found = new ArrayList<>();
    try (DatabaseServer server = open(engine)) {
      Bench bench = new Bench(server, folder);
      for (Pair pair : Corpus.own(engine)) {
        bench.findings(pair, List.of(), Rows.OURS).get(Bench.ORIGINAL).stream()
            .map(finding -> pair + ": " + finding.text())
            .forEach(found::add);
      }
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SQLITE, rebuild-foreign-keys-off, WITHIN_TRANSACTION",
    "SQLITE, split-phones, OWN_QUOTED_NAME",
    "SQLITE, status-for-is-active, DROP_CASE_BRANCH",
    "SQLITE, tags-without-rowid, SWAP_COLUMNS",
    "POSTGRESQL, times-with-zone, DROP_TIME_ZONE",
    "POSTGRESQL, posts-of-comments, INNER_JOIN",
    "POSTGRESQL, unique-email, DELETE_WITHOUT_COPY",
  })
  void whatIsBrokenIsFound(Engine engine, String name, Operator operator) throws IOException {
    Pair pair =
        Corpus.own(engine).stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    Mutant mutant =
        Mutant.of(pair).stream().filter(m -> m.operator() == operator).findFirst().orElseThrow();
    try (DatabaseServer server = open(engine)) {
      Map<String, List<Finding>> findings =
          new Bench(server, folder).findings(pair, List.of(mutant), Rows.OURS);
      assertThat(Result.harm(findings.get(mutant.id()))).as(mutant.name()).isNotEmpty();
      assertThat(findings.get(Bench.ORIGINAL)).isEmpty();
    }
  }

  private static DatabaseServer open(Engine engine) {
    return DatabaseServers.open(engine, Databases.postgres("embedded"));
  }
}
