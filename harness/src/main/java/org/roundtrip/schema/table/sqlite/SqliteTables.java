package org.roundtrip.schema.table.sqlite;

import java.util.List;
import org.roundtrip.schema.Attribute;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.DefinitionReader;
import org.roundtrip.schema.table.SchemaObject;
import org.roundtrip.schema.table.SchemaObjects;
import org.roundtrip.schema.table.TableDialect;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.sql.Token;

/**
 * Interprets SQLite's tables. SQLite stores the statement as written, including clauses that it
 * ignores.
 */
public final class SqliteTables implements TableDialect {

  @Override
  public boolean isSameName(String one, String other) {
    return one.equalsIgnoreCase(other);
  }

  @Override
  public List<Column> columns(SchemaObjects schema, TableName table, List<String> primaryKey) {
    return SqliteColumns.of(schema, table, primaryKey);
  }

  @Override
  public List<TableName> domains(SchemaObjects schema, SchemaObject column) {
    return List.of();
  }

  /** Any other word continues an expression. */
  @Override
  public boolean isColumnOption(Token word) {
    return word.is("collate") || word.is("desc");
  }

  /** SQLite parses DEFERRABLE without INITIALLY DEFERRED but ignores it. */
  @Override
  public boolean isDeferrable(DefinitionReader foreignKey) {
    return foreignKey.has("DEFERRABLE", "INITIALLY", "DEFERRED")
        && !foreignKey.has("NOT", "DEFERRABLE");
  }

  /** SQLite parses MATCH but ignores it. */
  @Override
  public boolean isMatchFull(DefinitionReader foreignKey) {
    return false;
  }

  @Override
  public boolean isStrict(SchemaObject table) {
    return table.has(Attribute.STRICT);
  }
}
