package org.roundtrip.sql;

import java.util.Set;
import org.roundtrip.dialect.Engine;

/** Finds the traits of statements. */
public final class Traits {

  private Traits() {}

  /** The traits of a statement; most statements have none. In doubt, includes a trait. */
  public static Set<Trait> of(Engine engine, Statement statement) {
    return SqlSyntax.of(engine).traits(Tokens.of(engine, statement.text()));
  }

  /** Whether a statement is a plain {@code BEGIN}, without options such as an isolation level. */
  public static boolean isPlainBegin(Engine engine, Statement statement) {
    Tokens words = Tokens.of(engine, statement.text());
    return words.is(0, "BEGIN", "START")
        && hasOnly(
            words, "BEGIN", "START", "TRANSACTION", "WORK", "DEFERRED", "IMMEDIATE", "EXCLUSIVE");
  }

  /** Whether a statement is a plain {@code COMMIT} or {@code END}. */
  public static boolean isPlainCommit(Engine engine, Statement statement) {
    Tokens words = Tokens.of(engine, statement.text());
    return words.is(0, "COMMIT", "END") && hasOnly(words, "COMMIT", "END", "TRANSACTION", "WORK");
  }

  private static boolean hasOnly(Tokens tokens, String... words) {
    return tokens.list().stream().allMatch(token -> token.isOneOf(words));
  }
}
