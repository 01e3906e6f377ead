package org.roundtrip.generate.predicate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The literals of one script: each belongs to the last column that the script names before it. */
final class ScriptLiterals {

  private static final Set<String> LINKS =
      Set.of(
          "=",
          "<>",
          "!=",
          "<",
          ">",
          "<=",
          ">=",
          "~",
          "~*",
          "!~",
          "~~",
          "~~*",
          "like",
          "ilike",
          "in",
          "between",
          "and",
          "default",
          "is",
          "not",
          "distinct",
          "from",
          "(",
          ",",
          "any",
          "array",
          "[",
          "glob",
          "to",
          "similar");

  /** A key that was drawn at random, such as a UUID. No application inserts it a second time. */
  private static final Pattern RANDOM =
      Pattern.compile(
          "(?i:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24,})"
              + "|(?=.*\\d)(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9_-]{20,}");

  private final List<Word> words;
  private final Map<String, Set<String>> found;
  private final Set<String> drawn;

  /**
   * @param found receives the literals
   * @param drawn receives the inserted literals that were drawn at random
   */
  ScriptLiterals(List<Word> words, Map<String, Set<String>> found, Set<String> drawn) {
    this.words = words;
    this.found = found;
    this.drawn = drawn;
  }

  static boolean isRandom(String text) {
    return RANDOM.matcher(text).matches();
  }

  void collect() {
    int i = 0;
    while (i < words.size()) {
      i = words.get(i).is("insert") ? insert(i) : one(i);
    }
  }

  private int one(int i) {
    if (words.get(i).isLiteral()) {
      add(columnBefore(i), words.get(i));
    }
    return i + 1;
  }

  private void add(String column, Word literal) {
    found
        .computeIfAbsent(column.toLowerCase(Locale.ROOT), key -> new LinkedHashSet<>())
        .add(literal.text());
  }

  // Skips operators and other literals backward to the column name. In a definition such as "status
  // text NOT NULL DEFAULT 'new'" that is the name before the type.
  private String columnBefore(int literal) {
    boolean definition = false;
    for (int i = literal - 1; i >= 0; i--) {
      Word word = words.get(i);
      definition |= word.is("default");
      if (word.is(";")) {
        return "";
      }
      if (word.isLiteral() || linked(word) || definition && word.is(")")) {
        continue;
      }
      if (!word.isName() || Keywords.contain(word) && !definition) {
        return "";
      }
      return definition ? defined(i) : word.text();
    }
    return "";
  }

  private static boolean linked(Word word) {
    return LINKS.contains(word.text()) || word.is("null");
  }

  // The first of several adjacent names: a column before its type, or the column before SET.
  private String defined(int last) {
    int i = last;
    while (i > 0 && words.get(i - 1).isName() && !starts(words.get(i - 1))) {
      i--;
    }
    boolean set = words.get(i).is("set") && i > 0;
    return set ? words.get(i - 1).text() : words.get(i).text();
  }

  private static boolean starts(Word word) {
    return word.is("column") || word.is("add") || word.is("exists");
  }

  // INSERT INTO t (a, b) VALUES (1, 2), (3, 4)
  private int insert(int start) {
    int open = find("(", start);
    int values = find("values", start);
    if (open < 0 || values < open) {
      return start + 1;
    }
    List<String> columns = new ArrayList<>();
    int i = open;
    while (i < values) {
      if (words.get(i).isName()) {
        columns.add(words.get(i).text());
      }
      i++;
    }
    return rows(values + 1, columns);
  }

  private int rows(int start, List<String> columns) {
    int depth = 0;
    int column = 0;
    int i = start;
    for (; i < words.size() && !words.get(i).is(";"); i++) {
      Word word = words.get(i);
      depth += word.is("(") ? 1 : word.is(")") ? -1 : 0;
      if (word.is("(") && depth == 1) {
        column = 0;
      } else if (word.is(",") && depth == 1) {
        column++;
      } else if (word.isLiteral() && isRandom(word.text())) {
        drawn.add(word.text());
      } else if (word.isLiteral()) {
        add(depth == 1 && column < columns.size() ? columns.get(column) : "", word);
      }
    }
    return i;
  }

  private int find(String wanted, int from) {
    for (int i = from; i < words.size() && !words.get(i).is(";"); i++) {
      if (words.get(i).is(wanted)) {
        return i;
      }
    }
    return -1;
  }
}
