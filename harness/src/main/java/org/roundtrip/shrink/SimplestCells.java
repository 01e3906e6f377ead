package org.roundtrip.shrink;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.value.ValueFormat;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.Key;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.schema.table.TypeFamily;

/** The simplest cells of a column. */
final class SimplestCells {

  private static final BigDecimal BEYOND_NUMBERS = new BigDecimal("1e400");

  /** Simpler values first. */
  static final Comparator<String> ORDER =
      Comparator.comparing(SimplestCells::size)
          .thenComparing(String::length)
          .thenComparing(sql -> sql);

  /** Types whose values can be simplified step by step. */
  private static final Set<TypeFamily> GRADUAL =
      EnumSet.of(
          TypeFamily.TEXT,
          TypeFamily.CHAR,
          TypeFamily.CITEXT,
          TypeFamily.ANY,
          TypeFamily.SMALLINT,
          TypeFamily.INTEGER,
          TypeFamily.BIGINT,
          TypeFamily.NUMERIC,
          TypeFamily.REAL,
          TypeFamily.DOUBLE);

  private static final Pattern SECONDS = Pattern.compile("(\\d\\d:\\d\\d:\\d\\d)'$");
  private static final Pattern MICROSECONDS = Pattern.compile(":\\d\\d\\.\\d{6}'$");

  private final TableModel model;
  private final ValueFormat format;

  SimplestCells(TableModel model) {
    this.model = model;
    this.format = model.engine().part(ValueFormat.class);
  }

  /** Whether a column is nullable and not part of the primary key. */
  static boolean mayBeNull(TableModel model, TableName table, String column) {
    return find(model, table)
        .map(t -> !isKey(t, column) && t.column(column).map(Column::nullable).orElse(false))
        .orElse(false);
  }

  /** Whether the values of a column can be simplified step by step; keys are only renumbered. */
  boolean isGradual(TableName table, String column) {
    return find(model, table)
        .filter(t -> !isKey(t, column))
        .flatMap(t -> t.column(column))
        .map(c -> GRADUAL.contains(c.type().family()))
        .orElse(false);
  }

  /**
   * The cells that are simpler than a cell, the simplest first.
   *
   * @param rank the number of values of the column that are simpler than the cell's; values of a
   *     key are replaced by rank, so that they stay distinct
   */
  List<Cell> simplerThan(Cell cell, TableName table, String column, int rank) {
    List<Cell> simple =
        find(model, table)
            .flatMap(t -> t.column(column).map(c -> simplest(t, c, cell, rank)))
            .orElse(List.of());
    int reached = simple.stream().map(SimplestCells::content).toList().indexOf(content(cell));
    boolean isBare = cell instanceof Cell.Null || cell instanceof Cell.Default;
    return isBare ? List.of() : reached < 0 ? simple : simple.subList(0, reached);
  }

  private List<Cell> simplest(Table table, Column column, Cell cell, int rank) {
    List<Cell> simple = new ArrayList<>();
    if (mayBeNull(model, table.name(), column.name())) {
      simple.add(new Cell.Null());
    }
    if (cell instanceof Cell.Literal literal) {
      boolean unique = table.keys().stream().anyMatch(key -> key.columns().contains(column.name()));
      if (column.defaultText() != null && !isKey(table, column.name()) && !(unique && rank > 0)) {
        simple.add(new Cell.Default());
      }
      (unique ? numbered(column.type(), rank) : plain(column.type()))
          .stream()
              .map(sql -> MICROSECONDS.matcher(literal.sql()).find() ? withMicroseconds(sql) : sql)
              .filter(sql -> !unique || ORDER.compare(sql, literal.sql()) < 0)
              .forEach(sql -> simple.add(new Cell.Literal(sql, "simple")));
    }
    return simple;
  }

  /** Keeps the only notation in which some applications write times. */
  private static String withMicroseconds(String sql) {
    return SECONDS.matcher(sql).replaceFirst("$1.000000'");
  }

  private static String content(Cell cell) {
    return cell instanceof Cell.Literal literal ? literal.sql() : cell.toString();
  }

  private List<String> plain(ColumnType type) {
    return switch (type.family()) {
      case BOOLEAN -> List.of(format.literal(false), format.literal(true));
      case SMALLINT, INTEGER, BIGINT, NUMERIC, REAL, DOUBLE, MONEY -> List.of("0", "1", "-1");
      case TEXT, CHAR, CITEXT, ANY -> List.of("''", "'a'");
      case BYTES -> List.of(format.literal(type, "\\x"));
      case TIME -> List.of("'00:00:00'");
      case TIMETZ -> List.of("'00:00:00+00'");
      case INTERVAL -> List.of("'0'");
      case JSON, JSONB, JSON_TEXT, ARRAY, MULTIRANGE -> List.of("'{}'");
      case JSON_ARRAY_TEXT -> List.of("'[]'");
      case ENUM -> type.labels().stream().limit(1).map(SqlQuoting::literal).toList();
      case RANGE -> List.of("'empty'");
      case HSTORE, LTREE, TSVECTOR, TSQUERY -> List.of("''");
      default -> numbered(type, 0);
    };
  }

  /** A distinct value for each rank; empty if the type has no more. */
  private static List<String> numbered(ColumnType type, int rank) {
    LocalDate day = LocalDate.of(2000, 1, 1).plusDays(rank);
    return switch (type.family()) {
      case SMALLINT, INTEGER, BIGINT, NUMERIC, REAL, DOUBLE -> List.of(Integer.toString(rank + 1));
      case TEXT, CHAR, CITEXT, ANY ->
          rank < 26 ? List.of(SqlQuoting.literal("" + (char) ('a' + rank))) : List.of();
      case DATE -> List.of(SqlQuoting.literal(day.toString()));
      case TIMESTAMP -> List.of(SqlQuoting.literal(day + " 00:00:00"));
      case TIMESTAMPTZ -> List.of(SqlQuoting.literal(day + " 00:00:00+00"));
      case UUID -> List.of(SqlQuoting.literal(new UUID(0, rank + 1L).toString()));
      case ENUM -> type.labels().stream().skip(rank).limit(1).map(SqlQuoting::literal).toList();
      default -> List.of();
    };
  }

  /** The absolute value of a number; text sorts after all numbers. */
  private static BigDecimal size(String sql) {
    return ValueSearch.number(sql).map(BigDecimal::abs).orElse(BEYOND_NUMBERS);
  }

  private static boolean isKey(Table table, String column) {
    return table.primaryKey().map(Key::columns).orElse(List.of()).contains(column);
  }

  private static Optional<Table> find(TableModel model, TableName table) {
    return Optional.ofNullable(model.tables().get(table));
  }
}
