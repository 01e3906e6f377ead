package org.roundtrip.generate.predicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.roundtrip.generate.predicate.Word.Kind;
import org.roundtrip.sql.Token;
import org.roundtrip.sql.Tokens;

/** Splits SQL into words. Omits casts; includes the words of dollar-quoted bodies. */
final class WordReader {

  private static final Pattern DECIMAL = Pattern.compile("\\d*\\.?\\d*([eE][+-]?\\d+)?");
  private static final Set<String> REST_OF_A_TYPE =
      Set.of("varying", "precision", "without", "with", "time", "zone");

  private final List<Word> words = new ArrayList<>();

  private WordReader() {}

  static List<Word> of(String sql) {
    WordReader reader = new WordReader();
    Tokens.generic(sql).list().forEach(reader::add);
    return withoutCasts(reader.words);
  }

  private void add(Token token) {
    switch (token.kind()) {
      case WORD -> words.add(new Word(Kind.NAME, token.text().toLowerCase(Locale.ROOT)));
      case NAME -> words.add(new Word(Kind.QUOTED_NAME, token.value()));
      case NUMBER -> number(token.text());
      case STRING -> string(token);
      case SYMBOL -> symbol(token.text());
      case UNFINISHED -> unfinished(token.text());
      case SPACE, COMMENT, END -> {}
    }
  }

  private void string(Token token) {
    if (token.text().startsWith("$")) {
      words.addAll(of(token.value()));
    } else {
      words.add(new Word(Kind.STRING, token.value()));
    }
  }

  private void unfinished(String text) {
    if (text.startsWith("'")) {
      words.add(new Word(Kind.STRING, text.substring(1)));
    }
  }

  private void number(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      words.add(new Word(Kind.SYMBOL, text));
      return;
    }
    boolean negative =
        endsIn("-") && (words.size() == 1 || !isOperand(words.get(words.size() - 2)));
    if (negative) {
      words.remove(words.size() - 1);
    }
    words.add(new Word(Kind.NUMBER, (negative ? "-" : "") + text));
  }

  private boolean endsIn(String symbol) {
    return !words.isEmpty() && words.get(words.size() - 1).is(symbol);
  }

  private static boolean isOperand(Word word) {
    return word.isLiteral() || word.is(")") || word.isName() && !Keywords.contain(word);
  }

  // JSqlParser prints "~~", which is LIKE, as two operators.
  private void symbol(String text) {
    boolean continues = text.startsWith("~") && (endsIn("~") || endsIn("!~"));
    words.add(
        new Word(Kind.SYMBOL, continues ? words.remove(words.size() - 1).text() + text : text));
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
