package org.roundtrip.sql;

import java.util.Set;
import org.roundtrip.dialect.Engine;

/** Finds the traits of statements. */
public final class Traits {

  private Traits() {}

  /** The traits of one statement; none for the most. Errs on the side of naming one too many. */
  public static Set<Trait> of(Engine engine, Statement statement) {
    Words words = Words.of(engine, statement.text());
    return engine == Engine.SQLITE ? SqliteTraits.of(words) : PostgresTraits.of(words);
  }

  /** Whether it is a plain {@code BEGIN}, without an isolation level or the like. */
  public static boolean isPlainBegin(Engine engine, Statement statement) {
    Words words = Words.of(engine, statement.text());
    return words.is(0, "BEGIN", "START")
        && words.allIn(
            Set.of("BEGIN", "START", "TRANSACTION", "WORK", "DEFERRED", "IMMEDIATE", "EXCLUSIVE"));
  }

  /** Whether it is a plain {@code COMMIT} or {@code END}. */
  public static boolean isPlainCommit(Engine engine, Statement statement) {
    Words words = Words.of(engine, statement.text());
    return words.is(0, "COMMIT", "END")
        && words.allIn(Set.of("COMMIT", "END", "TRANSACTION", "WORK"));
  }
}
