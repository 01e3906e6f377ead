package org.roundtrip.check.message;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.rowtest.diagnose.Symptom;
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
   * The statements that advance the sequences of a symptom.
   *
   * @param format receives the sequence as an expression, the column and the table
   */
  static List<String> of(String format, Symptom symptom, SchemaSnapshot schema) {
    TableName table = symptom.table();
    return symptom.kind() != Symptom.Kind.NUMBER_BEHIND || table == null || format.isEmpty()
        ? List.of()
        : symptom.columns().stream().map(column -> of(format, schema, table, column)).toList();
  }

  private static String of(String format, SchemaSnapshot schema, TableName table, String column) {
    String namespace = table.schema().isEmpty() ? "public" : table.schema();
    String name =
        (namespace.equals("public") ? "" : Quoting.name(namespace) + ".")
            + Quoting.name(table.name());
    String owned =
        "pg_get_serial_sequence(%s, %s)"
            .formatted(SqlQuoting.literal(name), SqlQuoting.literal(column));
    // The snapshot names the owner with its schema, also in public.
    String owner =
        Stream.of(namespace, table.name(), column).map(Quoting::name).collect(joining("."));
    String sequence =
        ownedBy(schema, owner) == 1
            ? owned
            : inDefault(schema, namespace, table, column).orElse(owned);
    return format.formatted(sequence, Quoting.name(column), name);
  }

  private static long ownedBy(SchemaSnapshot schema, String column) {
    return schema.objects().entrySet().stream()
        .filter(entry -> entry.getKey().kind() == ObjectKind.SEQUENCE)
        .filter(entry -> column.equals(entry.getValue().get(Attribute.OWNED_BY)))
        .count();
  }

  private static Optional<String> inDefault(
      SchemaSnapshot schema, String namespace, TableName table, String column) {
    ObjectId id = new ObjectId(ObjectKind.COLUMN, namespace, table.name(), column);
    return Optional.ofNullable(schema.objects().get(id))
        .map(attributes -> attributes.getOrDefault(Attribute.DEFAULT, ""))
        .map(DEFAULT::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1));
  }
}
