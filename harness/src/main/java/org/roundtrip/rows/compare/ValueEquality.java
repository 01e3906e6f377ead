package org.roundtrip.rows.compare;

/**
 * The equality of values on one engine after the type of a column changed. Values are literals as
 * in a {@link org.roundtrip.rows.RowSnapshot}; types are as declared in the schema, with domains
 * resolved.
 */
public interface ValueEquality {

  /** Whether two values are equal. */
  default boolean same(String before, String typeBefore, String now, String typeNow) {
    if (before.equals(now)) {
      return true;
    }
    Literal one = Literal.of(before);
    Literal other = Literal.of(now);
    return !one.isNull() && !other.isNull() && same(one, typeBefore, other, typeNow);
  }

  /** Whether two values with different notations are equal. Neither is NULL. */
  boolean same(Literal before, String typeBefore, Literal now, String typeNow);

  /** Whether values of two types are comparable. */
  boolean comparable(String typeBefore, String typeNow);

  /** Whether a foreign key value references a row with the target value. */
  boolean refers(String value, String type, String target, String targetType);
}
