package org.roundtrip.schema.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table of SQLite.
 *
 * @param key the primary key's columns
 * @param counted whether a primary key of one INTEGER column stands for the rowid
 * @param strictKey whether the primary key's columns are NOT NULL without being declared so
 */
record SqliteColumns(List<String> key, boolean counted, boolean strictKey) {

  static List<Column> of(Parts parts, TableName table, Parts.Part options, List<String> key) {
    boolean rowid = options.get("without rowid").isEmpty();
    boolean strict = !options.get("strict").isEmpty();
    SqliteColumns reader =
        new SqliteColumns(key, rowid && !isDescending(parts, table), strict || !rowid);
    return parts.inOrder(table).map(reader::column).toList();
  }

  // A column declared INTEGER PRIMARY KEY DESC does not stand for the rowid. PRIMARY KEY (a DESC)
  // does, but the snapshot writes both alike.
  private static boolean isDescending(Parts parts, TableName table) {
    return parts.of("constraint", table).stream()
        .filter(part -> part.get("type").equals("primary key"))
        .anyMatch(part -> part.definition().group().has("desc"));
  }

  private Column column(Parts.Part part) {
    boolean ofKey = key.contains(part.name());
    boolean isRowid = counted && ofKey && key.size() == 1 && part.get("type").equals("INTEGER");
    boolean nullable = part.get("null").equals("yes") && !isRowid && !(ofKey && strictKey);
    return new Column(
        part.name(),
        SqliteTypes.of(part.get("type")),
        nullable,
        said(part, "default"),
        said(part, "collation"),
        filling(part, isRowid));
  }

  private static @Nullable String said(Parts.Part part, String attribute) {
    return part.get(attribute).isEmpty() ? null : part.get(attribute);
  }

  private static Column.Filling filling(Parts.Part part, boolean isRowid) {
    if (!part.get("generated").isEmpty()) {
      return Column.Filling.GENERATED;
    }
    return isRowid ? Column.Filling.COUNTED : Column.Filling.GIVEN;
  }
}
