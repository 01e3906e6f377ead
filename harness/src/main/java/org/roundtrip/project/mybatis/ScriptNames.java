package org.roundtrip.project.mybatis;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roundtrip.project.sql.Folder;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

/** The names of scripts, in which MyBatis Migrations requires a unique number. */
final class ScriptNames {

  private static final Pattern NUMBERED = Pattern.compile("(\\d+(?:\\.\\d+)?)_.*\\.sql");
  private static final Pattern SPECIAL = Pattern.compile("(?:bootstrap|onabort)\\.sql");

  private ScriptNames() {}

  /**
   * Checks the names of the scripts in a folder.
   *
   * @throws UnreadableHistoryException if the tool would fail on one of them
   */
  static void check(Folder scripts) {
    Map<BigDecimal, String> numbers = new TreeMap<>();
    for (String name : scripts.sqlFiles()) {
      Matcher numbered = NUMBERED.matcher(name);
      if (numbered.matches()) {
        String other = numbers.putIfAbsent(new BigDecimal(numbered.group(1)), name);
        require(other == null, scripts, name, "has the same number as '" + other + "'");
      } else {
        boolean special = SPECIAL.matcher(name).matches();
        require(special, scripts, name, "is not named NUMBER_description.sql");
      }
    }
  }

  private static void require(boolean valid, Folder scripts, String name, String problem) {
    if (!valid) {
      throw new UnreadableHistoryException(
          Advice.of(
              "'{}' {}, but MyBatis Migrations requires a unique number in every name; rename or move it, or select another layout with {}.",
              scripts.resolve(name),
              problem,
              Setting.LAYOUT.bare()));
    }
  }
}
