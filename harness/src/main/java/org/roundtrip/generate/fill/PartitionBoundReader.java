package org.roundtrip.generate.fill;

import java.util.ArrayList;
import java.util.List;

/** Reads the parenthesized lists of partition keys and bounds as PostgreSQL prints them. */
final class PartitionBoundReader {

  private PartitionBoundReader() {}

  /** Whether an item is a value, not MINVALUE, MAXVALUE or NULL. */
  static boolean isValue(String item) {
    return !item.equals("MINVALUE") && !item.equals("MAXVALUE") && !item.equals("NULL");
  }

  /** The items of the first list; names without their quotes. */
  static List<String> firstList(String text) {
    List<List<String>> lists = lists(text);
    return lists.isEmpty() ? List.of() : lists.get(0);
  }

  /** The items of the second list. */
  static List<String> secondList(String text) {
    List<List<String>> lists = lists(text);
    return lists.size() < 2 ? List.of() : lists.get(1);
  }

  private static List<List<String>> lists(String text) {
    List<List<String>> lists = new ArrayList<>();
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    int depth = 0;
    char quote = 0;
    for (char c : text.toCharArray()) {
      if (quote == 0 && c == '(' && depth++ == 0) {
        items = new ArrayList<>();
        item.setLength(0);
      } else if (quote == 0 && depth == 1 && (c == ',' || c == ')')) {
        items.add(unquoted(item.toString().strip()));
        item.setLength(0);
        if (c == ')') {
          lists.add(items);
          depth--;
        }
      } else if (depth > 0) {
        item.append(c);
        depth -= quote == 0 && c == ')' ? 1 : 0;
        quote = c == '\'' || c == '"' ? (quote == 0 ? c : quote == c ? 0 : quote) : quote;
      }
    }
    return lists;
  }

  private static String unquoted(String item) {
    return item.startsWith("\"") && item.endsWith("\"")
        ? item.substring(1, item.length() - 1).replace("\"\"", "\"")
        : item;
  }
}
