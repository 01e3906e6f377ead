package org.roundtrip.schema.table;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Resolves the names in a definition. */
record NameResolver(TableDialect dialect) {

  Optional<String> find(Collection<String> columns, String written) {
    return columns.stream().filter(column -> dialect.isSameName(column, written)).findFirst();
  }

  /** The columns in the spelling of the table. */
  List<String> all(Collection<String> columns, List<String> written) {
    return written.stream().map(name -> find(columns, name).orElse(name)).toList();
  }

  TableName table(Collection<TableName> tables, TableName written) {
    return tables.stream()
        .filter(table -> table.schema().equals(written.schema()))
        .filter(table -> dialect.isSameName(table.name(), written.name()))
        .findFirst()
        .orElse(written);
  }
}
