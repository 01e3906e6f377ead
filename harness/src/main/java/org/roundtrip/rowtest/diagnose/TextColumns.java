package org.roundtrip.rowtest.diagnose;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.predicate.TextNotations;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.schema.table.TypeFamily;

/** Gives columns in which an application writes JSON or digests types with only these values. */
record TextColumns(TextNotations notations) {

  private static final Pattern OBJECT = Pattern.compile("'\\{\\s*\\}'(?:::.*)?");
  private static final Pattern ARRAY = Pattern.compile("'\\[\\s*\\]'(?:::.*)?");

  private static final Pattern DIGEST =
      Pattern.compile(
          "(?:.*_)?(?i:hash|digest|checksum|md5|sha1|sha256|sha512)|.*[a-z](?:Hash|Digest)");

  private static final int MD5 = 32;
  private static final int SHA1 = 40;
  private static final int SHA256 = 64;
  private static final int SHA512 = 128;
  private static final int SHORTEST = 8;
  private static final int ROOM_FOR_JSON = 100;

  TableModel in(TableModel model) {
    SortedMap<TableName, Table> tables = new TreeMap<>(model.tables());
    tables.replaceAll((name, table) -> in(table));
    return new TableModel(model.engine(), tables);
  }

  private Table in(Table table) {
    return table.withColumns(table.columns().stream().map(column -> in(table, column)).toList());
  }

  private Column in(Table table, Column column) {
    return type(table, column)
        .map(
            type ->
                new Column(
                    column.name(),
                    type,
                    column.nullable(),
                    column.defaultText(),
                    column.collation(),
                    column.valueSource()))
        .orElse(column);
  }

  private static Optional<ColumnType> digest(Column column) {
    ColumnType type = column.type();
    if (!DIGEST.matcher(column.name()).matches()) {
      return Optional.empty();
    }
    return type.family() == TypeFamily.BYTES
        ? Optional.of(typed(type, TypeFamily.BYTES, digits(column) / 2))
        : Optional.of(type).filter(TextColumns::isText).flatMap(text -> digestText(column));
  }

  private static Optional<ColumnType> digestText(Column column) {
    int limit = column.type().length();
    return limit < 0 || limit >= SHORTEST
        ? Optional.of(typed(column.type(), TypeFamily.DIGEST, digits(column)))
        : Optional.empty();
  }

  private Optional<ColumnType> type(Table table, Column column) {
    if (!isFree(table, column)) {
      return Optional.empty();
    }
    ColumnType type = column.type();
    if (!isText(type)) {
      return digest(column);
    }
    return notations
        .of(table.name().name(), column.name())
        .or(() -> byDefault(column.defaultText()))
        .flatMap(family -> family == TypeFamily.DIGEST ? digestText(column) : json(type, family))
        .or(() -> digest(column));
  }

  /** Whether neither a domain nor a constraint restricts the values of a column. */
  private static boolean isFree(Table table, Column column) {
    return column.type().domain() == null
        && table.foreignKeys().stream().noneMatch(key -> key.columns().contains(column.name()))
        && table.checks().stream().noneMatch(check -> check.columns().contains(column.name()));
  }

  private static boolean isText(ColumnType type) {
    return type.family() == TypeFamily.TEXT || type.family() == TypeFamily.CHAR;
  }

  private static Optional<TypeFamily> byDefault(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    return OBJECT.matcher(text).matches()
        ? Optional.of(TypeFamily.JSON_TEXT)
        : Optional.of(TypeFamily.JSON_ARRAY_TEXT).filter(f -> ARRAY.matcher(text).matches());
  }

  /** Empty if the column has too little room. */
  private static Optional<ColumnType> json(ColumnType type, TypeFamily family) {
    return type.length() < 0 || type.length() >= ROOM_FOR_JSON
        ? Optional.of(typed(type, family, type.length()))
        : Optional.empty();
  }

  private static ColumnType typed(ColumnType type, TypeFamily family, int length) {
    return new ColumnType(
        type.declared(),
        family,
        length,
        type.precision(),
        type.scale(),
        type.labels(),
        type.element(),
        type.fields(),
        null);
  }

  /** The length of a digest: the limit of the column, unless it has room to spare. */
  private static int digits(Column column) {
    int limit = column.type().length();
    if (limit > 0 && limit <= SHA512 && column.type().family() != TypeFamily.BYTES) {
      return limit - limit % 2;
    }
    String name = column.name().toLowerCase(Locale.ROOT);
    return name.endsWith("md5")
        ? MD5
        : name.endsWith("sha1") ? SHA1 : name.endsWith("sha512") ? SHA512 : SHA256;
  }
}
