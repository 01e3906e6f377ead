package org.roundtrip.schema.table;

import java.util.List;
import org.roundtrip.dialect.Engine;
import org.roundtrip.sql.Token;

/** Interprets the tables in the snapshots of one engine. */
public interface TableDialect {

  /** The table dialect of an engine. */
  static TableDialect of(Engine engine) {
    return engine.part(TableDialect.class);
  }

  /** Whether two names refer to the same table or column. */
  boolean isSameName(String one, String other);

  /**
   * The columns of a table in order.
   *
   * @param primaryKey the names of its primary key's columns
   */
  List<Column> columns(SchemaObjects schema, TableName table, List<String> primaryKey);

  /** The domain of a column and the domains on which it is based, in this order. */
  List<TableName> domains(SchemaObjects schema, SchemaObject column);

  /** Whether a part of a key is still a plain column if this word follows the column name. */
  boolean isColumnOption(Token word);

  /** Whether a foreign key can be deferred individually. */
  boolean isDeferrable(DefinitionReader foreignKey);

  /** Whether MATCH FULL applies: either all columns of a foreign key must be NULL or none. */
  boolean isMatchFull(DefinitionReader foreignKey);

  /** Whether the engine enforces the column types of a table. */
  boolean isStrict(SchemaObject table);
}
