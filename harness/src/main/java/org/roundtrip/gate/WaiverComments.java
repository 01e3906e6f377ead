package org.roundtrip.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.SourceLocation;

/**
 * Reads the waivers in the comments of migrations: {@code -- roundtrip: allow RT204 users.name
 * until 2027-01-01: the column was never read}.
 *
 * <p>A comment above a statement is about this statement and about findings that have none. A
 * comment that names an object, or that precedes the first statement of a file, is about the whole
 * revision.
 */
public final class WaiverComments {

  private static final String MARKER = "roundtrip:";

  /** A comment of SQL, Python, YAML, XML or Java. */
  private static final Pattern COMMENT =
      Pattern.compile("(?:^\\s*|.*\\s)(?:--|#|//|/\\*|<!--|\\*)\\s*roundtrip:\\s*allow\\b(.*)");

  private static final Pattern COMMENT_LINE = Pattern.compile("\\s*(?:--|#|//|/\\*|<!--|\\*|$).*");

  private static final Pattern CONTENT =
      Pattern.compile(
          "\\s+(RT\\d{3})(?:\\s+(?!until\\b)([^:]+?))?(?:\\s+until\\s+(\\S+?))?\\s*(?::\\s*(.*?))?");

  /** The waivers of some files, and the comments that are none. */
  public record Contents(List<Waiver> waivers, List<Malformed> malformed) {

    /** Copies the lists. */
    public Contents {
      waivers = List.copyOf(waivers);
      malformed = List.copyOf(malformed);
    }
  }

  /**
   * A comment that is not a waiver.
   *
   * @param problem what is wrong, as a clause
   */
  public record Malformed(SourceLocation location, String problem) {}

  private final List<Waiver> waivers = new ArrayList<>();
  private final List<Malformed> malformed = new ArrayList<>();

  private WaiverComments() {}

  /**
   * Reads a file of migrations.
   *
   * @param file the file; a file that is not text has no waivers
   * @param revisions the revisions that the file contains; at least one
   */
  public static Contents read(Path file, List<Revision> revisions) {
    WaiverComments comments = new WaiverComments();
    text(file).ifPresent(text -> comments.read(file, text, revisions));
    return new Contents(comments.waivers, comments.malformed);
  }

  private static Optional<String> text(Path file) {
    try {
      return Files.isRegularFile(file)
          ? Optional.of(Files.readString(file)).filter(text -> text.contains(MARKER))
          : Optional.empty();
    } catch (MalformedInputException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Path file, String text, List<Revision> revisions) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher comment = COMMENT.matcher(lines.get(i));
      if (comment.matches()) {
        SourceLocation location = new SourceLocation(file, i + 1);
        Waiver.Scope scope = scope(lines, i, file, revisions.size() == 1);
        add(comment.group(1), location, scope, revision(revisions, location));
      }
    }
  }

  /** The revision in whose lines the comment is. */
  private static Revision revision(List<Revision> revisions, SourceLocation comment) {
    return revisions.stream()
        .filter(revision -> revision.location().file().equals(comment.file()))
        .filter(revision -> revision.location().line() <= comment.line())
        .max(Comparator.comparingInt(revision -> revision.location().line()))
        .orElse(revisions.get(0));
  }

  private static Waiver.Scope scope(List<String> lines, int at, Path file, boolean single) {
    boolean first =
        lines.subList(0, at).stream().allMatch(line -> COMMENT_LINE.matcher(line).matches());
    if (first && single) {
      return Waiver.Scope.REVISION;
    }
    int statement = at;
    while (statement < lines.size() && COMMENT_LINE.matcher(lines.get(statement)).matches()) {
      statement++;
    }
    return new Waiver.Scope(new SourceLocation(file, statement + 1));
  }

  private void add(String content, SourceLocation location, Waiver.Scope scope, Revision revision) {
    String stripped = content.replaceFirst("\\s*(-->|\\*/)\\s*$", "");
    Matcher parts = CONTENT.matcher(stripped);
    FindingCode code = parts.matches() ? FindingCode.named(parts.group(1)).orElse(null) : null;
    if (code == null) {
      malformed.add(
          new Malformed(
              location,
              "it must read 'roundtrip: allow CODE: reason', with a code such as RT204"
                  + " and, before the colon, an object or 'until YYYY-MM-DD'"));
      return;
    }
    try {
      LocalDate until = parts.group(3) == null ? null : LocalDate.parse(parts.group(3));
      String reason = parts.group(4) == null ? "" : parts.group(4).strip();
      waivers.add(
          new Waiver(
              code,
              revision.name(),
              parts.group(2),
              until,
              reason,
              location,
              parts.group(2) == null ? scope : Waiver.Scope.REVISION));
    } catch (DateTimeException e) {
      malformed.add(
          new Malformed(
              location, "'%s' is not a date such as 2027-01-31".formatted(parts.group(3))));
    }
  }
}
