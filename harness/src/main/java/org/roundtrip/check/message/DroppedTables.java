package org.roundtrip.check.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables that statements drop, also under a name that the statements gave them. */
final class DroppedTables {

  private static final String NAME = "(?:\\w+\\.)?(?:\"([^\"]+)\"|`([^`]+)`|\\[([^]]+)]|(\\w+))";

  private static final Pattern DROP =
      Pattern.compile("(?i)\\bdrop\\s+table\\s+(?:if\\s+exists\\s+)?" + NAME);

  private static final Pattern RENAME =
      Pattern.compile("(?i)\\balter\\s+table\\s+" + NAME + "\\s+rename\\s+to\\s+" + NAME);

  private DroppedTables() {}

  static Set<String> of(List<String> statements) {
    Set<String> dropped = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    List<String> reversed = new ArrayList<>(statements);
    Collections.reverse(reversed);
    for (String statement : reversed) {
      Matcher drop = DROP.matcher(statement);
      if (drop.find()) {
        dropped.add(name(drop, 1));
      }
      Matcher rename = RENAME.matcher(statement);
      if (rename.find() && dropped.contains(name(rename, 5))) {
        dropped.add(name(rename, 1));
      }
    }
    return dropped;
  }

  private static String name(Matcher matcher, int first) {
    for (int group = first; group < first + 4; group++) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    throw new IllegalStateException("A name matches one of the groups.");
  }
}
