package org.roundtrip.ci.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.roundtrip.ci.sample.JsonReport.RevisionOn;
import tools.jackson.databind.JsonNode;

/** A finding about rows in a JSON report. */
record RowFinding(String history, JsonNode finding) {

  /** The findings about rows of a report, without those that are folded under another finding. */
  static List<RowFinding> of(JsonReport report) {
    return report.findings().stream()
        .filter(RowFinding::isAboutRows)
        .map(finding -> new RowFinding(report.history(), finding))
        .toList();
  }

  /** The revisions with findings about rows, folded ones included. */
  static List<RevisionOn> revisions(JsonReport report) {
    List<RevisionOn> revisions = new ArrayList<>();
    report.findings().forEach(finding -> addRevisions(finding, revisions));
    return revisions;
  }

  private static void addRevisions(JsonNode finding, List<RevisionOn> revisions) {
    if (isAboutRows(finding)) {
      revisions.add(RevisionOn.of(finding));
    }
    finding.path("alsoSeen").forEach(folded -> addRevisions(folded, revisions));
  }

  private static boolean isAboutRows(JsonNode finding) {
    return finding.path("code").asString().matches("RT[27]\\d\\d");
  }

  String code() {
    return finding.path("code").asString();
  }

  String revision() {
    return history + " " + finding.path("revision").asString("");
  }

  /** The whole finding, as the console prints it. */
  String text() {
    String place =
        finding.path("file").isString()
            ? "\n" + finding.path("file").asString() + ":" + finding.path("line").asInt()
            : "";
    String lines =
        finding.path("details").values().stream()
            .map(line -> "\n  " + line.asString())
            .collect(Collectors.joining());
    return "%s %s %s %s: %s%s%s"
        .formatted(
            code(),
            finding.path("severity").asString(),
            revision(),
            finding.path("database").asString(""),
            finding.path("title").asString(),
            place,
            lines);
  }
}
