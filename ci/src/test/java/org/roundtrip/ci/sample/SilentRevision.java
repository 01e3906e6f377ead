package org.roundtrip.ci.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.ci.sample.JsonReport.RevisionOn;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.detect.ProjectDetector;
import org.roundtrip.revision.Revision;

/** A revision that changes or restricts rows, and for which a report has no finding about rows. */
record SilentRevision(String history, Revision revision, String database, List<String> statements) {

  /** The silent revisions of a report, without those whose rows were not tested. */
  static List<SilentRevision> of(JsonReport report) {
    List<RevisionOn> excluded =
        Stream.of(RowFinding.revisions(report), report.withoutRows())
            .flatMap(List::stream)
            .toList();
    List<SilentRevision> silent = new ArrayList<>();
    try (MigrationProject project = ProjectDetector.open(report.project(), report.layout())) {
      for (String database : report.databases()) {
        Engine engine = Engine.named(database).orElseThrow();
        MigrationProject view = project.on(engine);
        for (Revision revision : view.history().graph().revisions()) {
          List<String> statements = DataStatements.of(view.migrator(), revision, engine);
          if (!statements.isEmpty()
              && !excluded.contains(new RevisionOn(revision.name(), database))) {
            silent.add(new SilentRevision(report.history(), revision, database, statements));
          }
        }
      }
    }
    return silent;
  }

  String text() {
    return "%s %s %s\n%s\n%s"
        .formatted(
            history,
            revision.name(),
            database,
            revision.location(),
            statements.stream()
                .flatMap(String::lines)
                .map(line -> "  " + line)
                .collect(Collectors.joining("\n")));
  }
}
