package org.roundtrip.project.sql;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.sql.Token;
import org.roundtrip.sql.Tokens;

/** Guesses the engine of scripts from keywords that are typical of one engine. */
final class EngineHints {

  /**
   * The number of hints that outweigh one hint for another engine, which may be a column's name.
   */
  private static final int CLEARLY = 10;

  private final Map<Engine, Integer> hints = new TreeMap<>();
  private String before = "";

  private EngineHints() {
    Engine.usual().forEach(engine -> hints.put(engine, 0));
  }

  /** The engine that the keywords indicate; all usual engines if they indicate none or several. */
  static Set<Engine> of(Stream<String> texts) {
    EngineHints hints = new EngineHints();
    texts.forEach(text -> Tokens.generic(text).list().forEach(token -> hints.take(word(token))));
    return hints.engines();
  }

  private Set<Engine> engines() {
    Set<Engine> clear = new TreeSet<>();
    hints.forEach(
        (engine, count) -> {
          if (count > 0 && hints.keySet().stream().allMatch(e -> isClear(count, engine, e))) {
            clear.add(engine);
          }
        });
    return clear.isEmpty() ? new TreeSet<>(hints.keySet()) : clear;
  }

  private boolean isClear(int count, Engine engine, Engine other) {
    return other == engine || count >= CLEARLY * hints.getOrDefault(other, 0);
  }

  /** The content of a string does not count, only whether it is dollar-quoted. */
  private static String word(Token token) {
    return switch (token.kind()) {
      case WORD, SYMBOL -> token.text().toUpperCase(Locale.ROOT);
      case STRING, UNFINISHED -> token.text().startsWith("$") ? "$$" : "'";
      default -> "";
    };
  }

  private void take(String word) {
    String pair = before + " " + word;
    hints.replaceAll(
        (engine, count) ->
            engine.part(ScriptDialect.class).isTypical(word, pair) ? count + 1 : count);
    before = word;
  }
}
