package org.roundtrip.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.SourceLocation;

/**
 * One problem.
 *
 * @param revision the revision that it is about, or null for the history as a whole
 * @param database the server that it was seen on, or null where none was needed
 * @param title what is wrong, in one sentence, without the revision
 * @param location the file and line to look at or to write in, where there is one
 * @param details lines of evidence and advice, ready to print
 * @param comparison both texts, where two things should have been equal
 * @param rows the rows that show it, where made rows do
 */
public record Finding(
    FindingCode code,
    Severity severity,
    @Nullable Revision revision,
    @Nullable ServerInfo database,
    String title,
    @Nullable SourceLocation location,
    List<String> details,
    @Nullable Comparison comparison,
    @Nullable FailingRows rows) {

  /** Copies the list. */
  public Finding {
    details = List.copyOf(details);
  }

  /** One that needs no made rows. */
  public Finding(
      FindingCode code,
      Severity severity,
      @Nullable Revision revision,
      @Nullable ServerInfo database,
      String title,
      @Nullable SourceLocation location,
      List<String> details,
      @Nullable Comparison comparison) {
    this(code, severity, revision, database, title, location, details, comparison, null);
  }

  /**
   * Two texts that should have been equal.
   *
   * @param expected what was there before
   * @param actual what is there now
   */
  public record Comparison(String expected, String actual) {}

  /** The first line: {@code RT104 0007_split_name: the downgrade does not … (SQLite 3.50)}. */
  public String headline() {
    StringBuilder line = new StringBuilder(code.name()).append("  ");
    if (revision != null) {
      line.append(revision.label()).append(": ");
    }
    line.append(title);
    if (database != null) {
      line.append("   (").append(database.engine().label()).append(' ');
      line.append(database.version()).append(')');
    }
    return line.toString();
  }

  /** The whole text, as every front end shows it. */
  public String text() {
    StringBuilder text = new StringBuilder(headline()).append('\n');
    for (String detail : details) {
      text.append(detail).append('\n');
    }
    return text.toString();
  }
}
