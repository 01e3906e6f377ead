package org.roundtrip.schema.table.sqlite;

import java.util.List;
import org.roundtrip.schema.Attribute;
import org.roundtrip.schema.ConstraintType;
import org.roundtrip.schema.ObjectKind;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.SchemaObject;
import org.roundtrip.schema.table.SchemaObjects;
import org.roundtrip.schema.table.TableName;

/**
 * The columns of a SQLite table.
 *
 * @param key the primary key's columns
 * @param counted whether a primary key of one INTEGER column is an alias of the rowid
 * @param strictKey whether the primary key's columns are implicitly NOT NULL
 */
record SqliteColumns(List<String> key, boolean counted, boolean strictKey) {

  static List<Column> of(SchemaObjects schema, TableName table, List<String> key) {
    SchemaObject options = schema.one(ObjectKind.TABLE, table).orElseThrow();
    boolean rowid = !options.has(Attribute.WITHOUT_ROWID);
    boolean strict = options.has(Attribute.STRICT);
    SqliteColumns reader =
        new SqliteColumns(key, rowid && !isDescending(schema, table), strict || !rowid);
    return schema.inOrder(table).map(reader::column).toList();
  }

  // A column declared INTEGER PRIMARY KEY DESC is not an alias of the rowid. With PRIMARY KEY (a
  // DESC) it is, but the snapshot does not distinguish the two.
  private static boolean isDescending(SchemaObjects schema, TableName table) {
    return schema
        .constraints(ConstraintType.PRIMARY_KEY, table)
        .anyMatch(part -> part.definition().group().has("desc"));
  }

  private Column column(SchemaObject part) {
    boolean ofKey = key.contains(part.name());
    boolean isRowid =
        counted && ofKey && key.size() == 1 && part.get(Attribute.TYPE).equals("INTEGER");
    boolean nullable = part.get(Attribute.NULL).equals("yes") && !isRowid && !(ofKey && strictKey);
    return new Column(
        part.name(),
        DeclaredTypes.of(part.get(Attribute.TYPE)),
        nullable,
        part.find(Attribute.DEFAULT),
        part.find(Attribute.COLLATION),
        valueSource(part, isRowid));
  }

  private static Column.ValueSource valueSource(SchemaObject part, boolean isRowid) {
    if (part.has(Attribute.GENERATED)) {
      return Column.ValueSource.GENERATED;
    }
    return isRowid ? Column.ValueSource.SEQUENCE : Column.ValueSource.EXPLICIT;
  }
}
