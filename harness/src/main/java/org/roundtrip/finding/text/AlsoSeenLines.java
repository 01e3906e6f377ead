package org.roundtrip.finding.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.roundtrip.finding.Evidence;
import org.roundtrip.finding.Evidence.AffectedTable;
import org.roundtrip.finding.Finding;

/** The other findings with the same cause as lines of text, one for each code or failure. */
final class AlsoSeenLines {

  /** Maximum number of findings of one code that are named. */
  private static final int NAMED = 5;

  private AlsoSeenLines() {}

  static List<String> of(Finding finding) {
    Map<String, List<String>> byTitle = new LinkedHashMap<>();
    for (Finding other : finding.alsoSeen()) {
      boolean listed =
          other.code() == finding.code()
              && other.evidence(Evidence.AffectedTables.class).isPresent();
      if (!listed) {
        byTitle
            .computeIfAbsent(other.label() + "  " + other.title(), t -> new ArrayList<>())
            .addAll(about(other));
      }
    }
    List<String> lines = new ArrayList<>();
    byTitle.forEach(
        (title, about) -> lines.add("Also seen:  " + title + names(about.stream().distinct())));
    return lines;
  }

  private static List<String> about(Finding finding) {
    Stream<String> failures =
        finding
            .evidence(Evidence.FailedStatement.class)
            .map(failed -> "line " + failed.location().line() + ": " + first(failed.message()))
            .stream();
    Stream<String> tables =
        finding.evidence(Evidence.AffectedTables.class).stream()
            .flatMap(evidence -> evidence.tables().stream())
            .map(AffectedTable::table);
    return Stream.concat(failures, tables).toList();
  }

  private static String first(List<String> message) {
    return message.isEmpty() ? "no message" : message.get(0);
  }

  private static String names(Stream<String> all) {
    List<String> names = all.toList();
    if (names.isEmpty()) {
      return "";
    }
    String more = names.size() > NAMED ? ", and " + (names.size() - NAMED) + " more" : "";
    return " (" + String.join(", ", names.subList(0, Math.min(NAMED, names.size()))) + more + ")";
  }
}
