package org.roundtrip.rows.sqlite;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.roundtrip.rows.compare.Literal;
import org.roundtrip.rows.compare.ValueEquality;

/** The equality of values on SQLite: by typeof and value, unless the column's type changed. */
public final class SqliteEquality implements ValueEquality {

  /** The affinity of a column; see "Determination Of Column Affinity" in its documentation. */
  private enum Affinity {
    INTEGER,
    TEXT,
    BLOB,
    REAL,
    NUMERIC;

    static Affinity of(String type) {
      String upper = type.toUpperCase(Locale.ROOT);
      if (upper.contains("INT")) {
        return INTEGER;
      }
      if (upper.contains("CHAR") || upper.contains("CLOB") || upper.contains("TEXT")) {
        return TEXT;
      }
      if (upper.isEmpty() || upper.contains("BLOB")) {
        return BLOB;
      }
      boolean real = upper.contains("REAL") || upper.contains("FLOA") || upper.contains("DOUB");
      return real ? REAL : NUMERIC;
    }

    boolean isNumeric() {
      return this == INTEGER || this == REAL || this == NUMERIC;
    }
  }

  /** Columns accept any value, so all types are comparable. */
  @Override
  public boolean comparable(String typeBefore, String typeNow) {
    return true;
  }

  @Override
  public boolean same(Literal before, String typeBefore, Literal now, String typeNow) {
    boolean changed = Affinity.of(typeBefore) != Affinity.of(typeNow);
    if (before.isBare() && now.isBare()) {
      return (changed || isReal(before) == isReal(now)) && sameNumber(before, now);
    }
    if (before.isBare() != now.isBare() && (before.isText() || now.isText())) {
      return changed && before.text().equals(now.text())
          || sameTruth(before, typeBefore, now, typeNow);
    }
    return before.equals(now);
  }

  /** SQLite applies the target's affinity to the foreign key's value first. */
  @Override
  public boolean refers(String value, String type, String target, String targetType) {
    return refers(Literal.of(value), Literal.of(target), targetType);
  }

  private static boolean refers(Literal value, Literal target, String targetType) {
    Affinity affinity = Affinity.of(targetType);
    if (value.isBare() && target.isBare()) {
      return sameNumber(value, target);
    }
    if (value.isText() && target.isBare() && affinity.isNumeric()) {
      return sameNumber(new Literal(Literal.Form.BARE, value.text().strip()), target);
    }
    if (value.isBare() && target.isText() && affinity == Affinity.TEXT) {
      return value.text().equals(target.text());
    }
    return value.equals(target);
  }

  private static boolean sameTruth(Literal before, String typeBefore, Literal now, String typeNow) {
    boolean was = isBoolean(typeBefore);
    boolean is = isBoolean(typeNow);
    Optional<Boolean> truth = before.truth();
    return was != is && truth.isPresent() && truth.equals(now.truth());
  }

  private static boolean isBoolean(String type) {
    return type.toUpperCase(Locale.ROOT).startsWith("BOOL");
  }

  private static boolean isReal(Literal number) {
    return !number.text().chars().allMatch(c -> c == '-' || c >= '0' && c <= '9');
  }

  private static boolean sameNumber(Literal before, Literal now) {
    Optional<BigDecimal> one = exact(before);
    Optional<BigDecimal> other = exact(now);
    return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
  }

  /** Compares a real exactly, as SQLite compares it with an integer. */
  private static Optional<BigDecimal> exact(Literal number) {
    return number
        .number()
        .map(value -> isReal(number) ? new BigDecimal(value.doubleValue()) : value);
  }
}
