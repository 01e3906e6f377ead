package org.roundtrip.project.sql.layout;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.sql.EngineNames;
import org.roundtrip.project.sql.ScriptDialect;
import org.roundtrip.project.sql.SqlFile;

/**
 * The line that begins a section of a native revision.
 *
 * @param engine the engine of the section; null for all
 */
record NativeMark(Direction direction, @Nullable Engine engine) {

  private static final Pattern MARK =
      Pattern.compile("--\\s*(upgrade|downgrade)\\s*(?::\\s*([\\p{Alnum}]+)?)?\\s*");

  /** Misspelled marks, which would otherwise make a downgrade part of the upgrade. */
  private static final Pattern NEARLY =
      Pattern.compile(
          "(?i)--+\\s*(?:(?:up|down)[ _-]?grades?(?:\\s*:)?\\s*(?:"
              + engineNames()
              + ")?\\s*:?|irreversible)\\s*");

  /** The mark in a line; null if there is none. Fails on a misspelled mark. */
  static @Nullable NativeMark at(SqlFile file, int line) {
    Matcher mark = file.match(line, MARK);
    if (mark != null) {
      Direction direction = Direction.valueOf(mark.group(1).toUpperCase(Locale.ROOT));
      return new NativeMark(direction, engine(file, line, mark.group(2)));
    }
    if (file.match(line, NEARLY) != null) {
      throw file.error(
          line,
          "this looks like a misspelled mark; write '-- upgrade', '-- downgrade', either with "
              + String.join(" or ", words("': %s'"))
              + ", or '-- irreversible: reason'.");
    }
    return null;
  }

  private static @Nullable Engine engine(SqlFile file, int line, @Nullable String word) {
    if (word == null) {
      return null;
    }
    return EngineNames.find(word.toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                file.error(
                    line,
                    "there is no engine '"
                        + word
                        + "'; write "
                        + String.join(" or ", words("%s"))
                        + ", or none."));
  }

  private static String engineNames() {
    return Engine.all().stream()
        .flatMap(engine -> engine.part(ScriptDialect.class).names().stream())
        .collect(Collectors.joining("|"));
  }

  private static List<String> words(String form) {
    return Engine.all().stream().map(engine -> form.formatted(engine.word())).toList();
  }
}
