package org.roundtrip.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.Databases;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.text.FindingText;
import org.roundtrip.finding.text.Wording;

/** The benchmark's corpus is correct, and some of its mutants are found out. */
class MutationTest {

  private static final Map<Engine, DatabaseServer> SERVERS = new TreeMap<>();

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    for (Engine engine : Engine.defaults()) {
      SERVERS.put(engine, DatabaseServers.open(engine, Databases.postgres("embedded")));
    }
  }

  @AfterAll
  static void close() {
    SERVERS.values().forEach(DatabaseServer::close);
    SERVERS.clear();
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void nothingIsFoundOfWhatIsCorrect(Engine engine) throws IOException {
    List<String> found = new ArrayList<>();
    Bench bench = bench(engine);
    for (Pair pair : Corpus.own(engine)) {
      bench.findings(pair, List.of(), Rows.OURS).get(Bench.ORIGINAL).stream()
          .map(finding -> pair + ": " + FindingText.of(finding, Wording.PLAIN))
          .forEach(found::add);
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sqlite, rebuild-foreign-keys-off, WITHIN_TRANSACTION",
    "sqlite, split-phones, OWN_QUOTED_NAME",
    "sqlite, status-for-is-active, DROP_CASE_BRANCH",
    "sqlite, tags-without-rowid, SWAP_COLUMNS",
    "postgresql, times-with-zone, DROP_TIME_ZONE",
    "postgresql, posts-of-comments, INNER_JOIN",
    "postgresql, unique-email, DELETE_WITHOUT_COPY",
  })
  void whatIsBrokenIsFound(String word, String name, Operator operator) throws IOException {
    Engine engine = Engine.named(word).orElseThrow();
    Pair pair =
        Corpus.own(engine).stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    Mutant mutant =
        Mutant.of(pair).stream().filter(m -> m.operator() == operator).findFirst().orElseThrow();
    Map<String, List<Finding>> findings = bench(engine).findings(pair, List.of(mutant), Rows.OURS);
    assertThat(Result.harm(findings.get(mutant.id()))).as(mutant.name()).isNotEmpty();
    assertThat(findings.get(Bench.ORIGINAL)).isEmpty();
  }

  /** No equivalent is known of a pair or an operator that is not there. */
  @Test
  void whatIsListedAsEquivalentExists() {
    List<String> pairs =
        Engine.defaults().stream()
            .flatMap(engine -> Corpus.own(engine).stream())
            .map(Pair::toString)
            .toList();
    assertThat(Corpus.equivalents().stringPropertyNames())
        .filteredOn(name -> !name.contains("/sample-"))
        .allSatisfy(
            name ->
                assertThat(pairs)
                    .contains(String.join("/", List.of(name.split("/")).subList(0, 2))))
        .allSatisfy(
            name -> assertThat(Operator.valueOf(name.replaceAll("^.*/|-\\d+$", ""))).isNotNull());
  }

  private Bench bench(Engine engine) {
    return new Bench(SERVERS.get(engine), folder);
  }
}
