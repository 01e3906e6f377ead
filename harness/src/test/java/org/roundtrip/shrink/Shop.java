package org.roundtrip.shrink;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.generate.data.Row;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Column.ValueSource;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.Key;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.schema.table.TypeFamily;

/**
 * Five tables to be reduced: orders have a customer, items have an order and perhaps a product,
 * customers are perhaps referred by others; notes stand alone.
 */
final class Shop {

  static final TableName CUSTOMER = new TableName("public", "customer");
  static final TableName ORDER = new TableName("public", "order");
  static final TableName ITEM = new TableName("public", "item");
  static final TableName PRODUCT = new TableName("public", "product");
  static final TableName NOTE = new TableName("public", "note");

  private static final String[] WORDS = {"Zoë", "it''s late", "trailing ", "ABC", "abc", "日本語"};

  private Shop() {}

  static TableModel model() {
    Map<TableName, Table> tables = new TreeMap<>();
    put(
        tables,
        CUSTOMER,
        List.of(
            key(),
            column("name", TypeFamily.TEXT, false, null),
            column("email", TypeFamily.TEXT, true, null),
            column("born", TypeFamily.DATE, false, null),
            column("referrer", TypeFamily.INTEGER, true, null)));
    put(
        tables,
        ORDER,
        List.of(
            key(),
            column("customer_id", TypeFamily.INTEGER, false, null),
            column("total", TypeFamily.NUMERIC, false, "0"),
            column("state", TypeFamily.TEXT, false, "'open'::text")));
    put(
        tables,
        ITEM,
        List.of(
            key(),
            column("order_id", TypeFamily.INTEGER, false, null),
            column("product_id", TypeFamily.INTEGER, true, null),
            column("amount", TypeFamily.INTEGER, false, null)));
    put(tables, PRODUCT, List.of(key(), column("title", TypeFamily.TEXT, false, null)));
    put(
        tables,
        NOTE,
        List.of(
            key(),
            column("body", TypeFamily.TEXT, true, null),
            column("size", TypeFamily.BIGINT, false, null)));
    return new TableModel(Engine.POSTGRESQL, new TreeMap<>(tables));
  }

  /** Some rows for each table; the same for the same seed. */
  static Dataset rows(long seed, int least, int most) {
    Random random = new Random(seed);
    Map<TableName, List<Row>> rows = new TreeMap<>();
    int customers = random.nextInt(least, most + 1);
    for (int i = 0; i < customers; i++) {
      Cell referrer =
          i > 0 && random.nextBoolean()
              ? new Cell.Reference(CUSTOMER, random.nextInt(i), "id")
              : new Cell.Null();
      add(rows, CUSTOMER, i, "name", text(random, i), "email", text(random, i));
      set(rows, CUSTOMER, i, "born", literal("'19" + (10 + random.nextInt(90)) + "-05-17'"));
      set(rows, CUSTOMER, i, "referrer", referrer);
    }
    int orders = random.nextInt(least, most + 1);
    for (int i = 0; i < orders; i++) {
      Cell customer = new Cell.Reference(CUSTOMER, random.nextInt(customers), "id");
      add(rows, ORDER, i, "customer_id", customer, "total", literal(random.nextInt(999) + ".50"));
      set(rows, ORDER, i, "state", literal("'" + WORDS[random.nextInt(3)] + "'"));
    }
    int products = random.nextInt(least, most + 1);
    for (int i = 0; i < products; i++) {
      add(rows, PRODUCT, i, "title", text(random, i));
    }
    for (int i = random.nextInt(least, most + 1) - 1; i >= 0; i--) {
      Cell order = new Cell.Reference(ORDER, random.nextInt(orders), "id");
      Cell product = new Cell.Reference(PRODUCT, random.nextInt(products), "id");
      add(rows, ITEM, i, "order_id", order, "product_id", product);
      set(rows, ITEM, i, "amount", literal(Integer.toString(random.nextInt(1000))));
    }
    for (int i = random.nextInt(least, most + 1) - 1; i >= 0; i--) {
      Cell size = literal(Long.toString(random.nextLong() >> random.nextInt(60)));
      add(rows, NOTE, i, "body", text(random, i), "size", size);
    }
    return new Dataset(new TreeMap<>(rows));
  }

  static Cell literal(String sql) {
    return new Cell.Literal(sql, "made");
  }

  private static Cell text(Random random, int row) {
    String word = WORDS[random.nextInt(WORDS.length)];
    return literal(
        "'" + word.repeat(1 + random.nextInt(4)) + (random.nextBoolean() ? row : "") + "'");
  }

  private static void add(
      Map<TableName, List<Row>> rows, TableName table, int number, Object... namesAndCells) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    cells.put("id", literal(Integer.toString(100 + 7 * number)));
    for (int i = 0; i < namesAndCells.length; i += 2) {
      cells.put((String) namesAndCells[i], (Cell) namesAndCells[i + 1]);
    }
    rows.computeIfAbsent(table, none -> new ArrayList<>()).add(new Row(number, cells));
  }

  private static void set(
      Map<TableName, List<Row>> rows, TableName table, int number, String column, Cell cell) {
    rows.get(table).replaceAll(row -> row.number() == number ? row.with(column, cell) : row);
  }

  private static Column key() {
    return column("id", TypeFamily.INTEGER, false, null);
  }

  private static Column column(
      String name, TypeFamily family, boolean nullable, @Nullable String byDefault) {
    ColumnType type = ColumnType.of(family.name().toLowerCase(Locale.ROOT), family);
    return new Column(name, type, nullable, byDefault, null, ValueSource.EXPLICIT);
  }

  private static void put(Map<TableName, Table> tables, TableName name, List<Column> columns) {
    Key primary = new Key("key", List.of("id"), true, false, false, null);
    List<ForeignKey> none = List.of();
    tables.put(
        name,
        new Table(
            name,
            columns,
            List.of(primary),
            none,
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            null,
            false,
            true));
  }
}
