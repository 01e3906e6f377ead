package org.roundtrip.schema.table;

import java.util.ArrayList;
import java.util.List;

/** Reads a definition from left to right. */
final class Words {

  private final String sql;
  private final List<Word> words;
  private int at;

  private Words(String sql, List<Word> words) {
    this.sql = sql;
    this.words = words;
  }

  static Words of(String sql) {
    return new Words(sql, Word.list(sql));
  }

  /** What was not read yet. */
  List<Word> rest() {
    return words.subList(at, words.size());
  }

  boolean isDone() {
    return at == words.size();
  }

  /** Reads these words, if they are what comes next. */
  boolean next(String... wanted) {
    boolean there = isAt(at, wanted);
    at += there ? wanted.length : 0;
    return there;
  }

  /** Whether these words come somewhere in the rest, outside of parentheses. */
  boolean has(String... wanted) {
    return find(wanted) < words.size();
  }

  /** Goes on behind the first of these words outside of parentheses, or to the end. */
  Words skipTo(String wanted) {
    at = Math.min(words.size(), find(wanted) + 1);
    return this;
  }

  private int find(String... wanted) {
    int depth = 0;
    for (int i = at; i < words.size(); i++) {
      if (depth == 0 && isAt(i, wanted)) {
        return i;
      }
      depth += depth(words.get(i));
    }
    return words.size();
  }

  private boolean isAt(int start, String... wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (start + i >= words.size() || !words.get(start + i).is(wanted[i])) {
        return false;
      }
    }
    return true;
  }

  private static int depth(Word word) {
    return word.is("(") ? 1 : word.is(")") ? -1 : 0;
  }

  /** Reads a name. */
  String name() {
    return words.get(at++).text();
  }

  /** Reads a name that may have a schema before it. */
  TableName tableName() {
    String first = name();
    return next(".") ? new TableName(first, name()) : new TableName("", first);
  }

  /** Reads to the end of the next parentheses; what is between them, or nothing without them. */
  Words group() {
    skipTo("(");
    int open = at;
    at = Math.min(words.size(), closing() + 1);
    return new Words(sql, words.subList(open, Math.max(open, at - 1)));
  }

  /** Where the parentheses end that we are in. */
  private int closing() {
    int depth = 1;
    for (int i = at; i < words.size(); i++) {
      depth += depth(words.get(i));
      if (depth == 0) {
        return i;
      }
    }
    return words.size();
  }

  /** What stands between the commas that are outside of parentheses. */
  List<Words> items() {
    List<Words> items = new ArrayList<>();
    while (!isDone()) {
      int comma = find(",");
      items.add(new Words(sql, words.subList(at, comma)));
      at = Math.min(comma + 1, words.size());
    }
    return items;
  }

  /** The names in a list of columns. */
  List<String> names() {
    return items().stream().map(Words::listed).toList();
  }

  /** A name in a list; that of the last column of a temporal foreign key is after PERIOD. */
  private String listed() {
    return rest().size() == 2 && next("PERIOD") ? name() : name();
  }

  /** The rest as it is written. */
  String text() {
    return isDone() ? "" : sql.substring(words.get(at).start(), words.get(words.size() - 1).end());
  }

  /** The rest as it is written, without parentheses around all of it. */
  String expression() {
    Words inner = this;
    while (inner.isInParentheses()) {
      inner = new Words(sql, inner.rest().subList(1, inner.rest().size() - 1));
    }
    return inner.text();
  }

  private boolean isInParentheses() {
    List<Word> rest = rest();
    int depth = 0;
    for (int i = 0; i + 1 < rest.size(); i++) {
      depth += depth(rest.get(i));
      if (depth == 0) {
        return false;
      }
    }
    return depth == 1 && rest.get(rest.size() - 1).is(")");
  }
}
