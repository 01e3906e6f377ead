package org.roundtrip.project.sqlite;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds where a text turns the enforcement of foreign keys on or off. */
final class ForeignKeySwitch {

  /** A pragma, a parameter of a URL, a method call or an assignment. */
  private static final Pattern SWITCH =
      Pattern.compile(
          "(?i)(?<![a-z])(?:enforce)?(?:_fk|_?foreign[_ ]?keys)[\"']?\\s*"
              + "(?:=|:|\\(|,|%28|%3D)\\s*[\"']?(on|off|true|false|yes|no|1|0)\\b");

  private static final Pattern PRAGMA =
      Pattern.compile("(?i)\\bpragma\\s+(?:main\\s*\\.\\s*)?foreign_keys\\s*[=(]\\s*['\"]?(\\w+)");

  private static final Pattern COMMENT = Pattern.compile("\\s*(?://|#|--|/?\\*|<!--).*");

  private static final List<String> ON = List.of("on", "true", "yes", "1");

  /**
   * A place where the enforcement is turned on or off.
   *
   * @param line the line, from 1
   */
  record Place(int line, boolean on) {}

  private ForeignKeySwitch() {}

  /** The places in a source or a file of settings, except in comments. */
  static List<Place> in(String text) {
    List<String> lines = text.lines().toList();
    return IntStream.range(0, lines.size())
        .filter(i -> !COMMENT.matcher(lines.get(i)).matches())
        .boxed()
        .flatMap(
            i ->
                SWITCH
                    .matcher(lines.get(i))
                    .results()
                    .map(found -> new Place(i + 1, isOn(found.group(1)))))
        .toList();
  }

  /** Whether SQL leaves the enforcement on; null if it does not change it. */
  static @Nullable Boolean lastIn(String sql) {
    Boolean last = null;
    Matcher pragma = PRAGMA.matcher(sql);
    while (pragma.find()) {
      last = isOn(pragma.group(1));
    }
    return last;
  }

  private static boolean isOn(String word) {
    return ON.contains(word.toLowerCase(Locale.ROOT));
  }
}
