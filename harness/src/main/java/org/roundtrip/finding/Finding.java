package org.roundtrip.finding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.SourceLocation;

/**
 * One problem, as data. Each front end puts it into its own words.
 *
 * @param revision the revision that it is about, or null for the history as a whole
 * @param database the server that it was seen on, or null where none was needed
 * @param title what is wrong, in one sentence, without the revision
 * @param summary what it means, a sentence each
 * @param evidence what shows it
 * @param cause where it comes from; null where no place is known
 * @param fix how it is solved
 * @param reproduction how to see it again; null where there is nothing to run
 */
public record Finding(
    FindingCode code,
    Severity severity,
    @Nullable Revision revision,
    @Nullable ServerInfo database,
    String title,
    List<String> summary,
    List<Evidence> evidence,
    @Nullable Cause cause,
    Fix fix,
    @Nullable Reproduction reproduction) {

  /** Copies the lists. */
  public Finding {
    summary = List.copyOf(summary);
    evidence = List.copyOf(evidence);
  }

  /** One with the severity and the title of its code, about the history as a whole. */
  public static FindingBuilder of(FindingCode code) {
    return new FindingBuilder(code);
  }

  /** The file and line to look at or to write in, where there is one. */
  public @Nullable SourceLocation location() {
    return cause == null ? null : cause.location();
  }

  /** The first evidence of a kind. */
  public <E extends Evidence> Optional<E> evidence(Class<E> kind) {
    return evidence.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** The first line: {@code RT104 error 0007_split_name: the downgrade … (SQLite 3.50)}. */
  public String headline() {
    return label() + "  " + sentence();
  }

  /** The beginning of the headline: {@code RT104 error}. */
  public String label() {
    return code + " " + severity.word();
  }

  /** The headline without its label. */
  public String sentence() {
    String about = revision == null ? "" : revision.label() + ": ";
    String on =
        database == null ? "" : "   (" + database.engine().label() + " " + database.version() + ")";
    return about + title + on;
  }
}
