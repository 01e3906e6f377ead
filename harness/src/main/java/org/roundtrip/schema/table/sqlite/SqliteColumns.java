package org.roundtrip.schema.table.sqlite;

import java.util.List;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.SchemaObject;
import org.roundtrip.schema.table.SchemaObjects;
import org.roundtrip.schema.table.TableName;

/**
 * The columns of a table of SQLite.
 *
 * @param key the primary key's columns
 * @param counted whether a primary key of one INTEGER column stands for the rowid
 * @param strictKey whether the primary key's columns are NOT NULL without being declared so
 */
record SqliteColumns(List<String> key, boolean counted, boolean strictKey) {

  static List<Column> of(SchemaObjects schema, TableName table, List<String> key) {
    SchemaObject options = schema.one("table", table).orElseThrow();
    boolean rowid = !options.has("without rowid");
    boolean strict = options.has("strict");
    SqliteColumns reader =
        new SqliteColumns(key, rowid && !isDescending(schema, table), strict || !rowid);
    return schema.inOrder(table).map(reader::column).toList();
  }

  // A column declared INTEGER PRIMARY KEY DESC does not stand for the rowid. PRIMARY KEY (a DESC)
  // does, but the snapshot writes both alike.
  private static boolean isDescending(SchemaObjects schema, TableName table) {
    return schema.of("constraint", table).stream()
        .filter(part -> part.get("type").equals("primary key"))
        .anyMatch(part -> part.definition().group().has("desc"));
  }

  private Column column(SchemaObject part) {
    boolean ofKey = key.contains(part.name());
    boolean isRowid = counted && ofKey && key.size() == 1 && part.get("type").equals("INTEGER");
    boolean nullable = part.get("null").equals("yes") && !isRowid && !(ofKey && strictKey);
    return new Column(
        part.name(),
        DeclaredTypes.of(part.get("type")),
        nullable,
        part.find("default"),
        part.find("collation"),
        filling(part, isRowid));
  }

  private static Column.Filling filling(SchemaObject part, boolean isRowid) {
    if (part.has("generated")) {
      return Column.Filling.GENERATED;
    }
    return isRowid ? Column.Filling.COUNTED : Column.Filling.GIVEN;
  }
}
