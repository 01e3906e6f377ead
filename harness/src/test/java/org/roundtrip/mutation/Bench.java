package org.roundtrip.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.roundtrip.check.Checks;
import org.roundtrip.check.ReproductionSettings;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.finding.Finding;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.detect.ProjectDetector;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.rowtest.RowSettings;
import org.roundtrip.rowtest.RowTestReport;
import org.roundtrip.rowtest.StoppingRowTester;
import org.roundtrip.trip.RevisionObservation;
import org.roundtrip.trip.RowTests;
import org.roundtrip.trip.TripListener;
import org.roundtrip.trip.TripPlan;
import org.roundtrip.trip.TripRunner;
import org.roundtrip.trip.UntriedRevision;

/**
 * Verifies a pair and its mutants on one server, as {@code verify} does: they are branches of one
 * history, each taken from the same parent. For one thread.
 */
final class Bench {

  static final String ORIGINAL = "original";

  private static final String ROOT = "root";

  /**
   * For each set of rows. Smaller sets that show the same are of no use here, so there is hardly
   * any time to look for them; whether something is wrong is known before.
   */
  private static final Duration LIMIT = Duration.ofMillis(10);

  private final DatabaseServer server;
  private final Path folder;

  /**
   * @param folder an empty one, for the histories
   */
  Bench(DatabaseServer server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  /** What is found of the original and of mutants, by their ids. */
  Map<String, List<Finding>> findings(Pair pair, List<Mutant> mutants, Rows rows)
      throws IOException {
    Path history = Files.createTempDirectory(folder, pair.name());
    write(history, ROOT, "", pair.schema(), null);
    write(history, ORIGINAL, ROOT, pair.up(), pair.down());
    for (Mutant mutant : mutants) {
      write(history, mutant.id(), ROOT, mutant.up(), mutant.down());
    }
    Set<RevisionId> tried =
        mutants.stream().map(m -> new RevisionId(m.id())).collect(Collectors.toSet());
    tried.add(new RevisionId(ORIGINAL));
    return walk(history, tried, rows);
  }

  private static void write(Path history, String id, String parent, Script up, Script down)
      throws IOException {
    String header =
        "-- revision: " + id + "\n-- revises: " + parent + "\n-- message: changes something\n";
    String back = down == null ? "-- irreversible: the start\n" : down.text();
    Files.writeString(
        history.resolve(id + ".sql"),
        header + "\n-- upgrade\n" + up.text() + "\n-- downgrade\n" + back);
  }

  private Map<String, List<Finding>> walk(Path history, Set<RevisionId> tried, Rows rows) {
    MigrationProject project = ProjectDetector.open(history, "native");
    Migrator migrator = project.migrator();
    RowSettings usual = RowSettings.defaults();
    RowSettings settings = rows == Rows.NONE ? RowSettings.none() : usual.withLimit(LIMIT);
    StoppingRowTester made = new StoppingRowTester(migrator, settings, rows == Rows.UNIFORM);
    Heard heard = new Heard(new ReproductionSettings(history, List.of(), List.of()), settings);
    TripPlan plan = new TripPlan(project.history().graph(), tried, settings.on(), true);
    TripRunner.run(server, migrator, plan, settings.generated() ? made : RowTests.none(), heard);
    return heard.findings;
  }

  /** Keeps what is found. */
  private static final class Heard implements TripListener<RowTestReport> {

    private final ReproductionSettings reproduction;
    private final RowSettings settings;
    private final Map<String, List<Finding>> findings = new HashMap<>();

    Heard(ReproductionSettings reproduction, RowSettings settings) {
      this.reproduction = reproduction;
      this.settings = settings;
    }

    @Override
    public void tried(RevisionObservation<RowTestReport> seen) {
      List<Finding> found = new ArrayList<>();
      Checks.ofTrip(seen.trip(), seen.rows(), reproduction, settings)
          .forEach(verdict -> found.addAll(verdict.findings()));
      findings.put(seen.trip().revision().id().value(), found);
    }

    @Override
    public void untried(UntriedRevision untried) {
      throw new IllegalStateException(untried.revision() + " was not tested: " + untried.reason());
    }
  }
}
