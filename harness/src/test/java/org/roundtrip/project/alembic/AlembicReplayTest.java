package org.roundtrip.project.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.Databases;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.detect.ProjectDetector;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.trip.ChainRunner;
import org.roundtrip.trip.CountingServer;
import org.roundtrip.trip.RowTests;
import org.roundtrip.trip.TripPlan;
import org.roundtrip.trip.TripRunner;
import org.roundtrip.trip.TripSummaries;

/**
 * Trips that replay what Alembic sent on its way through the whole history have the same result as
 * trips that Alembic runs on copies, and a revision that is not restored does not affect the next.
 */
@Tag("python")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlembicReplayTest extends AlembicTestCase {

  private static final String ADD = "op.add_column('t2', sa.Column('a', sa.Integer))";
  private static final String DROP = "op.drop_column('t2', 'a')";

  private DatabaseServer server;

  @BeforeAll
  void open() {
    server = DatabaseServers.open(Engine.POSTGRESQL, Databases.postgres("embedded"));
  }

  @AfterAll
  void close() {
    server.close();
  }

  /**
   * The first revision always costs a copy, because a replay does not create the history table, and
   * a fix for the downgrade is tried on one.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          all is restored         | ADD | DROP | 1
          a column is left behind | ADD; op.add_column('t2', sa.Column('b', sa.Integer)) | DROP | 4
          a type is left behind   | op.create_table('e', sa.Column('x', sa.Enum('a', name='kind'))) | op.drop_table('e') | 4
          the downgrade fails     | ADD | op.drop_table('nothing') | 4
          rows are read           | op.get_bind().execute(sa.text('SELECT count(*) FROM t2')).scalar(); ADD | DROP | 2
          rows are written        | op.execute('INSERT INTO t2 VALUES (1)'); ADD | DROP; op.execute('DELETE FROM t2') | 2
          a setting remains       | op.execute('SET search_path = public'); ADD | DROP | 3
          the driver sends SQL    | op.get_bind().connection.cursor().execute('CREATE TABLE raw (id int)') | op.drop_table('raw') | 3
          no transaction          | with op.get_context().autocommit_block(): op.create_index('i', 't2', ['id'], postgresql_concurrently=True) | op.drop_index('i', 't2') | 2
          a shared module         | import flags; ADD; flags.done.append(1) | import flags; DROP; flags.done.append(1) | 2
          """)
  void replaysHaveTheSameResult(String what, String upgrade, String downgrade, int copies)
      throws IOException {
    project.file("flags.py", "done = []\n");
    project.table("t20000", "t2", "'base01'");
    project.revision("t30000", what, "'t20000'", body(upgrade), body(downgrade));
    project.table("t40000", "t4", "'t30000'");
    project.table("t50000", "t5", "'t40000'");

    CountingServer counted = new CountingServer(server);
    List<String> replayed = verify(counted, true);
    List<String> onCopies = verify(server, false);

    assertThat(replayed).isEqualTo(onCopies).hasSize(5);
    assertThat(counted.copies()).isEqualTo(copies);
  }

  private static List<String> body(String text) {
    return List.of(text.replace("ADD", ADD).replace("DROP;", DROP + ";").split("; ")).stream()
        .map(line -> line.equals("DROP") ? DROP : line)
        .toList();
  }

  private List<String> verify(DatabaseServer on, boolean shortcuts) {
    TripSummaries seen = new TripSummaries();
    try (MigrationProject opened =
        ProjectDetector.open(dir, "alembic", AlembicFolder.settings()).on(Engine.POSTGRESQL)) {
      RevisionGraph graph = opened.history().graph();
      Migrator migrator = opened.migrator();
      Set<RevisionId> all =
          graph.revisions().stream().map(Revision::id).collect(Collectors.toSet());
      ChainRunner chain = new ChainRunner(on, migrator, graph, true);
      chain.run();
      TripPlan plan = new TripPlan(graph, all, true, shortcuts);
      TripRunner.run(on, migrator, plan, chain.recorded(), RowTests.<String>none(), seen);
    }
    return seen.all();
  }
}
