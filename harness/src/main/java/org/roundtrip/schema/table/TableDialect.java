package org.roundtrip.schema.table;

import java.util.List;
import org.roundtrip.dialect.Engine;
import org.roundtrip.sql.Token;

/** How the tables in an engine's snapshots are to be understood. */
public interface TableDialect {

  /** That of an engine. */
  static TableDialect of(Engine engine) {
    return engine.part(TableDialect.class);
  }

  /** Whether two names mean the same table or column. */
  boolean isSameName(String one, String other);

  /**
   * The columns of a table in its order.
   *
   * @param primaryKey the names of its primary key's columns
   */
  List<Column> columns(SchemaObjects schema, TableName table, List<String> primaryKey);

  /** The domains that a column's type goes through, its own first. */
  List<TableName> domains(SchemaObjects schema, SchemaObject column);

  /** Whether a key's part is still its column alone when this word follows the column. */
  boolean isColumnOption(Token word);

  /** Whether a foreign key can be left to the end of a transaction by itself. */
  boolean isDeferrable(DefinitionReader foreignKey);

  /** Whether either all columns of a foreign key must be NULL or none. */
  boolean isMatchFull(DefinitionReader foreignKey);

  /** Whether a table is held to its types. */
  boolean isStrict(SchemaObject table);
}
