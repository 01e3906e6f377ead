package org.roundtrip.generate.postgres;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Identifiers;
import org.roundtrip.generate.data.Row;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TypeFamily;

/** Advances sequences past the numbers of inserted rows. */
final class SequenceMove {

  private SequenceMove() {}

  /**
   * As if rows had been inserted and deleted since, so that new numbers differ from existing ones.
   */
  private static final int GAP = 10;

  static Stream<String> of(Table table, List<Row> rows) {
    return table.countedColumns().stream().flatMap(column -> move(table, column, rows));
  }

  private static Stream<String> move(Table table, Column column, List<Row> rows) {
    OptionalLong highest =
        rows.stream()
            .flatMapToLong(row -> number(row.cells().get(column.name())))
            .filter(number -> number > 0 && number < reach(column.type().family()))
            .max();
    return highest.stream()
        .mapToObj(
            number ->
                "SELECT setval(%1$s, greatest(nextval(%1$s), %2$d))"
                    .formatted(sequence(table, column), number + GAP));
  }

  private static LongStream number(@Nullable Cell cell) {
    try {
      return cell instanceof Cell.Literal literal
          ? LongStream.of(Long.parseLong(literal.sql()))
          : LongStream.empty();
    } catch (NumberFormatException notOne) {
      return LongStream.empty();
    }
  }

  /** Ignores numbers in the upper half of the range: they would exhaust the sequence. */
  private static long reach(TypeFamily family) {
    return switch (family) {
      case SMALLINT -> Short.MAX_VALUE / 2;
      case INTEGER -> Integer.MAX_VALUE / 2;
      default -> Long.MAX_VALUE / 2;
    };
  }

  /** The sequence in the default, which the server prints as {@code nextval('s'::regclass)}. */
  private static String sequence(Table table, Column column) {
    String given = column.defaultText();
    if (given != null) {
      return given.substring(given.indexOf('(') + 1, given.lastIndexOf(')'));
    }
    return "pg_get_serial_sequence(%s, %s)"
        .formatted(
            SqlQuoting.literal(Identifiers.table(table.name())), SqlQuoting.literal(column.name()));
  }
}
