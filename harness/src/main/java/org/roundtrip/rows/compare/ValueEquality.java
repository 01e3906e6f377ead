package org.roundtrip.rows.compare;

/**
 * When a value counts as the same on one engine after its column's type changed. Values are
 * literals as in a {@link org.roundtrip.rows.RowSnapshot}, types as the schema has them, domains
 * resolved.
 */
public interface ValueEquality {

  /** Whether two values are the same. */
  default boolean same(String before, String typeBefore, String now, String typeNow) {
    if (before.equals(now)) {
      return true;
    }
    Literal one = Literal.of(before);
    Literal other = Literal.of(now);
    return !one.isNull() && !other.isNull() && same(one, typeBefore, other, typeNow);
  }

  /** Whether two values that are written differently, and are not NULL, are the same. */
  boolean same(Literal before, String typeBefore, Literal now, String typeNow);

  /** Whether it makes sense to compare values of these types. */
  boolean comparable(String typeBefore, String typeNow);

  /** Whether a foreign key with this value refers to a row with that one. */
  boolean refers(String value, String type, String target, String targetType);
}
