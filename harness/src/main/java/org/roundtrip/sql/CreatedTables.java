package org.roundtrip.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of the tables that a script creates, in order. Names are in lower case. */
final class CreatedTables {

  private final Map<String, List<String>> columns = new HashMap<>();

  /** Adds the table that a statement creates, if it lists the columns of one. */
  void read(Tokens all) {
    int table = all.find(0, "TABLE");
    if (!all.is(0, "CREATE") || table > 2 || table < 0) {
      return;
    }
    int name = all.is(table + 1, "IF") ? table + 4 : table + 1;
    int last = all.is(name + 1, ".") ? name + 2 : name;
    if (all.isIdentifier(last) && all.is(last + 1, "(")) {
      columns.put(lower(all.get(last)), columns(all.sub(last + 2, all.closing(last + 1))));
    }
  }

  private static List<String> columns(Tokens definitions) {
    List<String> names = new ArrayList<>();
    for (Tokens item : definitions.items()) {
      boolean constraint =
          item.is(0, "CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN", "EXCLUDE", "LIKE");
      if (!constraint && item.isIdentifier(0)) {
        names.add(lower(item.get(0)));
      }
    }
    return names;
  }

  /** The columns of a table; empty if the script does not create it. */
  List<String> columns(String table) {
    return columns.getOrDefault(table, List.of());
  }

  private static String lower(Token token) {
    return token.value().toLowerCase(Locale.ROOT);
  }
}
