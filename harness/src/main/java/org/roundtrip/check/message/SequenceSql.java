package org.roundtrip.check.message;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.schema.Attribute;
import org.roundtrip.schema.ObjectId;
import org.roundtrip.schema.ObjectKind;
import org.roundtrip.schema.SchemaSnapshot;
import org.roundtrip.schema.table.TableName;

/** Advances the sequence that the default of a column uses. */
final class SequenceSql {

  private static final Pattern DEFAULT = Pattern.compile("(?i)^nextval\\(('(?:[^']|'')+')");

  private SequenceSql() {}

  /**
   * The statement.
   *
   * @param format receives the sequence as an expression, the column and the table
   */
  static String of(String format, SchemaSnapshot schema, TableName table, String column) {
    String name =
        (isPublic(table) ? "" : Quoting.name(table.schema()) + ".") + Quoting.name(table.name());
    String owned =
        "pg_get_serial_sequence(%s, %s)"
            .formatted(SqlQuoting.literal(name), SqlQuoting.literal(column));
    String sequence =
        owners(schema, name + "." + Quoting.name(column)).size() == 1
            ? owned
            : inDefault(schema, table, column).orElse(owned);
    return format.formatted(sequence, Quoting.name(column), name);
  }

  private static List<ObjectId> owners(SchemaSnapshot schema, String column) {
    return schema.objects().entrySet().stream()
        .filter(entry -> entry.getKey().kind() == ObjectKind.SEQUENCE)
        .filter(entry -> column.equals(entry.getValue().get(Attribute.OWNED_BY)))
        .map(java.util.Map.Entry::getKey)
        .toList();
  }

  private static Optional<String> inDefault(SchemaSnapshot schema, TableName table, String column) {
    String owner = isPublic(table) ? "public" : table.schema();
    ObjectId id = new ObjectId(ObjectKind.COLUMN, owner, table.name(), column);
    return Optional.ofNullable(schema.objects().get(id))
        .map(attributes -> attributes.getOrDefault(Attribute.DEFAULT, ""))
        .map(DEFAULT::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1));
  }

  private static boolean isPublic(TableName table) {
    return table.schema().isEmpty() || table.schema().equals("public");
  }
}
