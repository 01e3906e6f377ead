package org.roundtrip.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;

/**
 * A known finding.
 *
 * @param revision the name of the revision; null for the history as a whole
 * @param database the word of the engine; null for findings without a database
 * @param objects the schema objects, tables and columns, sorted
 */
public record BaselineEntry(
    FindingCode code, @Nullable String revision, @Nullable String database, List<String> objects)
    implements Comparable<BaselineEntry> {

  private static final Comparator<BaselineEntry> ORDER =
      Comparator.comparing(
              BaselineEntry::revision, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
          .thenComparing(BaselineEntry::code)
          .thenComparing(
              BaselineEntry::database, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
          .thenComparing(entry -> String.join("\n", entry.objects()));

  /** Copies the list. */
  public BaselineEntry {
    objects = List.copyOf(objects);
  }

  /** The entry of a finding that was not combined with others. */
  static BaselineEntry of(Finding finding) {
    return new BaselineEntry(
        finding.code(),
        finding.revision() == null ? null : finding.revision().name(),
        finding.database() == null ? null : finding.database().engine().word(),
        List.copyOf(FindingObjects.of(finding)));
  }

  @Override
  public int compareTo(BaselineEntry other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    List<String> words = new ArrayList<>(List.of(code.name()));
    if (revision != null) {
      words.add(revision);
    }
    if (!objects.isEmpty()) {
      words.add(String.join(", ", objects));
    }
    return String.join(" ", words) + (database == null ? "" : " (" + database + ")");
  }
}
