package org.roundtrip.schema.table.postgres;

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
 * Interprets PostgreSQL's tables. The server normalizes definitions, so little more than types
 * needs interpretation.
 */
public final class PostgresTables implements TableDialect {

  @Override
  public boolean isSameName(String one, String other) {
    return one.equals(other);
  }

  @Override
  public List<Column> columns(SchemaObjects schema, TableName table, List<String> primaryKey) {
    return new PostgresTypes(schema).columns(table);
  }

  @Override
  public List<TableName> domains(SchemaObjects schema, SchemaObject column) {
    return new PostgresTypes(schema)
        .domains(column.get(Attribute.TYPE)).stream().map(PostgresTypes.Domain::name).toList();
  }

  /**
   * Expressions are in parentheses, so the word is a collation, an operator class or a sort order.
   */
  @Override
  public boolean isColumnOption(Token word) {
    return word.isIdentifier();
  }

  @Override
  public boolean isDeferrable(DefinitionReader foreignKey) {
    return foreignKey.has("DEFERRABLE") && !foreignKey.has("NOT", "DEFERRABLE");
  }

  @Override
  public boolean isMatchFull(DefinitionReader foreignKey) {
    return foreignKey.has("MATCH", "FULL");
  }

  @Override
  public boolean isStrict(SchemaObject table) {
    return true;
  }
}
