package org.roundtrip.generate.data;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.schema.table.TableName;

/** Identifiers in SQL, quoted if necessary. */
public final class Identifiers {

  private Identifiers() {}

  // The reserved words of PostgreSQL and SQLite.
  private static final Set<String> RESERVED =
      Set.of(
          """
          abort action add after all alter always analyse analyze and any array as asc asymmetric
          attach authorization autoincrement before begin between binary both by cascade case cast
          check collate collation column commit concurrently conflict constraint create cross
          current current_catalog current_date current_role current_schema current_time
          current_timestamp current_user database default deferrable deferred delete desc detach
          distinct do drop each else end escape except exclude exclusive exists explain fail false
          fetch filter first following for foreign freeze from full generated glob grant group
          groups having if ignore ilike immediate in index indexed initially inner insert instead
          intersect into is isnull join key last lateral leading left like limit localtime
          localtimestamp match materialized natural no not nothing notnull null nulls of offset on
          only or order others outer over overlaps partition placing plan pragma preceding primary
          query raise range recursive references regexp reindex release rename replace restrict
          returning right rollback row rows savepoint select session_user set similar some symmetric
          system_user table tablesample temp temporary then ties to trailing transaction trigger
          true unbounded union unique update user using vacuum values variadic verbose view virtual
          when where window with without"""
              .split("\\s+"));

  /** The name of a table, with its schema if it has one. */
  public static String table(TableName table) {
    String name = quoted(table.name());
    return table.schema().isEmpty() ? name : quoted(table.schema()) + "." + name;
  }

  static String list(List<String> columns) {
    return columns.stream().map(Identifiers::quoted).collect(Collectors.joining(", "));
  }

  static String quoted(String name) {
    boolean bare =
        !name.isEmpty()
            && !Character.isDigit(name.charAt(0))
            && name.chars().allMatch(Identifiers::isBare)
            && !RESERVED.contains(name);
    return bare ? name : SqlQuoting.identifier(name);
  }

  private static boolean isBare(int letter) {
    return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9' || letter == '_';
  }
}
