package org.roundtrip.generate.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.TypeFamily;

/** Integers. */
final class IntegerKind implements Kind {

  private static final long BEYOND_DOUBLE = (1L << 53) + 1;

  @Override
  public String token(ColumnType type, ColumnContext context) {
    return type.family() == TypeFamily.SMALLINT
        ? String.valueOf(context.at(Math.floorMod(context.row(), 1000)).number(32))
        : String.valueOf(context.number(99_000) + 1_000_000);
  }

  /** The least value. */
  static long least(TypeFamily family) {
    return switch (family) {
      case SMALLINT -> Short.MIN_VALUE;
      case INTEGER -> Integer.MIN_VALUE;
      default -> Long.MIN_VALUE;
    };
  }

  /** The greatest value. */
  static long greatest(TypeFamily family) {
    return switch (family) {
      case SMALLINT -> Short.MAX_VALUE;
      case INTEGER -> Integer.MAX_VALUE;
      default -> Long.MAX_VALUE;
    };
  }

  static boolean holds(TypeFamily family, BigInteger number) {
    return number.compareTo(BigInteger.valueOf(least(family))) >= 0
        && number.compareTo(BigInteger.valueOf(greatest(family))) <= 0;
  }

  @Override
  public List<Sample> edges(ColumnType type, ValueFormat format) {
    TypeFamily family = type.family();
    List<Sample> samples = new ArrayList<>();
    samples.add(new Sample("0", "zero"));
    samples.add(new Sample("-1", "negative"));
    samples.add(new Sample(String.valueOf(greatest(family)), "greatest"));
    samples.add(new Sample(String.valueOf(least(family)), "least"));
    if (family == TypeFamily.BIGINT) {
      samples.add(2, new Sample(String.valueOf(BEYOND_DOUBLE), "2^53+1"));
      samples.add(3, new Sample("2147483648", "2^31"));
    }
    samples.add(new Sample("1", "one"));
    return List.copyOf(samples);
  }
}
