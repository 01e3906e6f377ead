package org.roundtrip.rows.compare;

import org.roundtrip.rows.postgres.PostgresEquality;
import org.roundtrip.rows.sqlite.SqliteEquality;
import org.roundtrip.dialect.Engine;

/**
 * When a value counts as the same after its column's type changed. Values are literals as in a
 * {@link org.roundtrip.rows.RowSnapshot}, types as the schema has them, domains resolved.
 */
public final class Equality {

  private Equality() {}

  /** Whether two values are the same. */
  public static boolean same(
      String before, String typeBefore, String now, String typeNow, Engine engine) {
    if (before.equals(now)) {
      return true;
    }
    Literal one = Literal.of(before);
    Literal other = Literal.of(now);
    if (one.isNull() || other.isNull()) {
      return false;
    }
    return engine == Engine.SQLITE
        ? SqliteEquality.same(one, typeBefore, other, typeNow)
        : PostgresEquality.same(one, typeBefore, other, typeNow);
  }

  /**
   * Whether it makes sense to compare values of these types. SQLite's columns take anything, so
   * there it always does.
   */
  public static boolean comparable(String typeBefore, String typeNow, Engine engine) {
    return engine == Engine.SQLITE ? true : PostgresEquality.comparable(typeBefore, typeNow);
  }
}
