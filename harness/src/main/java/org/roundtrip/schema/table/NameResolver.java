package org.roundtrip.schema.table;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds what a name in a definition means. */
record NameResolver(TableDialect dialect) {

  Optional<String> find(Collection<String> columns, String written) {
    return columns.stream().filter(column -> dialect.isSameName(column, written)).findFirst();
  }

  /** The columns as the table spells them. */
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
