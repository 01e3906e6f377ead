package org.roundtrip.project.sql;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.revision.UnreadableScriptException;

/**
 * The content of a text file of the project.
 *
 * @param file the path, relative to the working directory if the project's path is
 * @param rawLines the lines without line feeds but with carriage returns, which tools send to the
 *     server as well
 * @param error the first line that cannot be read; null if all can
 */
public record SqlFile(Path file, List<String> rawLines, @Nullable ScriptError error) {

  public static SqlFile of(Path file, String text) {
    return of(file, text, null);
  }

  static SqlFile of(Path file, String text, @Nullable ScriptError error) {
    return new SqlFile(file, List.of(text.split("\n", -1)), error);
  }

  /** A file of which nothing can be read. */
  static SqlFile unreadable(Path file, String sentence) {
    return of(file, "", new ScriptError(SourceLocation.of(file), sentence));
  }

  /** Whether nothing of the file can be read. */
  public boolean isUnreadable() {
    return error != null && size() == 1 && rawLines.get(0).isEmpty();
  }

  /** The same text under another path to the file. */
  SqlFile as(Path path) {
    return new SqlFile(
        path,
        rawLines,
        error == null
            ? null
            : new ScriptError(new SourceLocation(path, error.location().line()), error.sentence()));
  }

  /**
   * Returns the file itself.
   *
   * @throws UnreadableScriptException when a line of it cannot be read
   */
  public SqlFile readable() {
    if (error != null) {
      throw error.exception();
    }
    return this;
  }

  public int size() {
    return rawLines.size();
  }

  /** A line without its line terminator. */
  public String line(int number) {
    String line = rawLines.get(number - 1);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  public String text() {
    return String.join("\n", rawLines);
  }

  public SourceLocation at(int line) {
    return new SourceLocation(file, line);
  }

  public ScriptText asScript() {
    return error == null ? ScriptText.script(at(1), text()) : ScriptText.unreadable(error);
  }

  /** The number of the first line in which the pattern is found; 0 if there is none. */
  public int find(Pattern pattern) {
    return IntStream.rangeClosed(1, size())
        .filter(number -> pattern.matcher(line(number)).find())
        .findFirst()
        .orElse(0);
  }

  public boolean has(Pattern pattern) {
    return find(pattern) > 0;
  }

  /** The match of a whole line; null if it does not match. */
  public @Nullable Matcher match(int line, Pattern pattern) {
    Matcher matcher = pattern.matcher(line(line));
    return matcher.matches() ? matcher : null;
  }

  /** An error about a line. */
  public UnreadableScriptException error(int line, String sentence) {
    return new UnreadableScriptException(at(line), sentence);
  }
}
