package org.roundtrip.project.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.sql.TextWords;

/** The text of a revision's file, in any language. */
record SourceText(String text) {

  private static final Pattern SERVER_WIDE =
      Pattern.compile(
          "\\b(?:create|drop|alter)\\s+(?:role|user|group|tablespace)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Alembic's operations that add something. */
  private static final Pattern ADDS =
      Pattern.compile("\\w\\.(?:create_(?:table|index|unique_constraint)|add_column)\\(");

  private static final Pattern MAY_DO_NOTHING =
      Pattern.compile("\\b(?:if|if_not_exists|inspect|drop_\\w+)\\b");

  /** Reads the text; empty if there is no file or it is not UTF-8. */
  static SourceText of(Revision revision) {
    return of(revision.location().file());
  }

  /** Reads a file; empty if there is none or it is not UTF-8. */
  static SourceText of(Path file) {
    try {
      return new SourceText(Files.isRegularFile(file) ? Files.readString(file) : "");
    } catch (MalformedInputException e) {
      return new SourceText("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of the text, in lower case. */
  Set<String> words() {
    return TextWords.of(text);
  }

  /**
   * The line on which a statement is written, at or after the start of its script; the start if the
   * text does not contain the statement.
   */
  SourceLocation locationOf(String statement, SourceLocation start) {
    String words =
        Arrays.stream(statement.strip().split("\\s+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    List<String> lines = text.lines().toList();
    int skipped = Math.min(start.line() - 1, lines.size());
    String rest = String.join("\n", lines.subList(skipped, lines.size()));
    Matcher matcher = Pattern.compile(words).matcher(rest);
    if (words.isEmpty() || !matcher.find()) {
      return start;
    }
    long before = rest.substring(0, matcher.start()).chars().filter(c -> c == '\n').count();
    return new SourceLocation(start.file(), start.line() + (int) before);
  }

  /** Whether the text adds something to the schema unconditionally, and drops nothing. */
  boolean changesSchema() {
    return ADDS.matcher(text).find() && !MAY_DO_NOTHING.matcher(text).find();
  }

  /** Whether the text mentions statements on objects that all databases of a server share. */
  boolean isServerWide() {
    return SERVER_WIDE.matcher(text).find();
  }
}
