package org.roundtrip.generate.predicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.roundtrip.generate.predicate.Word.Kind;

/** Cuts SQL into words. Comments and casts are left out; bodies in dollar quotes are cut too. */
final class Words {

  private static final String OPERATORS = "<>=!~*|&@#+-/%^?:";
  private static final Set<String> REST_OF_A_TYPE =
      Set.of("varying", "precision", "without", "with", "time", "zone");

  private final String sql;
  private final List<Word> words = new ArrayList<>();
  private int at;

  private Words(String sql) {
    this.sql = sql;
  }

  static List<Word> of(String sql) {
    Words words = new Words(sql);
    while (words.at < sql.length()) {
      words.next();
    }
    return withoutCasts(words.words);
  }

  private void next() {
    char c = sql.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
    } else if (sql.startsWith("--", at)) {
      at = end(sql.indexOf('\n', at), 1);
    } else if (sql.startsWith("/*", at)) {
      at = end(sql.indexOf("*/", at + 2), 2);
    } else if (c == '\'') {
      quoted(Kind.STRING, c);
    } else if (c == '"' || c == '`') {
      quoted(Kind.QUOTED_NAME, c);
    } else if (c == '$' && dollar() > 0) {
      body(dollar());
    } else if (digitAt(at)) {
      number();
    } else if (Character.isJavaIdentifierStart(c) && c != '$') {
      name();
    } else {
      symbol(c);
    }
  }

  private int end(int found, int length) {
    return found < 0 ? sql.length() : found + length;
  }

  private boolean digitAt(int index) {
    return index < sql.length() && sql.charAt(index) >= '0' && sql.charAt(index) <= '9';
  }

  private void quoted(Kind kind, char quote) {
    StringBuilder text = new StringBuilder();
    at++;
    while (at < sql.length()) {
      char c = sql.charAt(at++);
      if (c != quote) {
        text.append(c);
      } else if (at < sql.length() && sql.charAt(at) == quote) {
        text.append(c);
        at++;
      } else {
        break;
      }
    }
    words.add(new Word(kind, text.toString()));
  }

  // Where the tag that opens a body in dollar quotes ends; 0 where there is none.
  private int dollar() {
    int end = at + 1;
    while (end < sql.length()
        && Character.isJavaIdentifierPart(sql.charAt(end))
        && sql.charAt(end) != '$') {
      end++;
    }
    return end < sql.length() && sql.charAt(end) == '$' ? end + 1 : 0;
  }

  private void body(int start) {
    String tag = sql.substring(at, start);
    int close = sql.indexOf(tag, start);
    int end = close < 0 ? sql.length() : close;
    words.addAll(of(sql.substring(start, end)));
    at = end(close, tag.length());
  }

  private void number() {
    int start = at;
    digits();
    if (at < sql.length() && sql.charAt(at) == '.' && digitAt(at + 1)) {
      at++;
      digits();
    }
    boolean negative =
        endsIn("-") && (words.size() == 1 || !isOperand(words.get(words.size() - 2)));
    if (negative) {
      words.remove(words.size() - 1);
    }
    words.add(new Word(Kind.NUMBER, (negative ? "-" : "") + sql.substring(start, at)));
  }

  private void digits() {
    while (digitAt(at)) {
      at++;
    }
  }

  private boolean endsIn(String symbol) {
    return !words.isEmpty() && words.get(words.size() - 1).is(symbol);
  }

  private static boolean isOperand(Word word) {
    return word.isLiteral() || word.is(")") || word.isName() && !Keywords.contain(word);
  }

  private void name() {
    int start = at;
    while (at < sql.length() && Character.isJavaIdentifierPart(sql.charAt(at))) {
      at++;
    }
    words.add(new Word(Kind.NAME, sql.substring(start, at).toLowerCase(Locale.ROOT)));
  }

  // JSqlParser prints "~~", which is LIKE, as two operators.
  private void symbol(char c) {
    int start = at++;
    while (OPERATORS.indexOf(c) >= 0 && at < sql.length() && continues(sql.charAt(at))) {
      at++;
    }
    String symbol = sql.substring(start, at);
    if (symbol.startsWith("~") && (endsIn("~") || endsIn("!~"))) {
      symbol = words.remove(words.size() - 1).text() + symbol;
    }
    words.add(new Word(Kind.SYMBOL, symbol));
  }

  // A minus is its own word, as in "x=-1".
  private boolean continues(char c) {
    return OPERATORS.indexOf(c) >= 0 && (c != '-' || sql.charAt(at - 1) == '-');
  }

  private static List<Word> withoutCasts(List<Word> words) {
    List<Word> rest = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      if (words.get(i).is("::")) {
        i = afterType(words, i + 2);
      } else {
        rest.add(words.get(i++));
      }
    }
    return rest;
  }

  private static int afterType(List<Word> words, int start) {
    int i = start;
    while (i < words.size()) {
      Word word = words.get(i);
      if (word.is(".") || word.is("(")) {
        i += word.is(".") ? 2 : afterSizes(words, i);
      } else if (word.is("[") || word.is("]") || REST_OF_A_TYPE.contains(word.text())) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  private static int afterSizes(List<Word> words, int open) {
    int i = open;
    while (i < words.size() && !words.get(i).is(")")) {
      i++;
    }
    return i + 1 - open;
  }
}
