package org.roundtrip.project.sqlite;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.roundtrip.project.sql.Constructs;
import org.roundtrip.sql.Token;
import org.roundtrip.sql.Tokens;

/** Constructs of SQLite that PostgreSQL does not have. */
final class SqliteConstructs {

  private static final List<String> BEGINNINGS =
      List.of(
          "ATTACH", "CREATE VIRTUAL", "DETACH", "INSERT OR", "PRAGMA", "REPLACE INTO", "UPDATE OR");

  private static final List<String> PHRASES =
      List.of(
          "==",
          "AUTOINCREMENT",
          "COLLATE NOCASE",
          "GLOB",
          "INDEXED BY",
          "NOT INDEXED",
          "ON CONFLICT ABORT",
          "ON CONFLICT FAIL",
          "ON CONFLICT IGNORE",
          "ON CONFLICT REPLACE",
          "ON CONFLICT ROLLBACK",
          "RAISE (",
          "USING FTS5",
          "WITHOUT ROWID");

  private static final Set<String> FUNCTIONS =
      Set.of(
          "CHANGES",
          "DATETIME",
          "GROUP_CONCAT",
          "HEX",
          "IFNULL",
          "IIF",
          "INSTR",
          "JSON_EXTRACT",
          "JSON_GROUP_ARRAY",
          "JSON_GROUP_OBJECT",
          "JSON_INSERT",
          "JSON_PATCH",
          "JSON_REMOVE",
          "JSON_REPLACE",
          "JSON_SET",
          "JSON_TREE",
          "JSON_TYPE",
          "JSON_VALID",
          "JULIANDAY",
          "LAST_INSERT_ROWID",
          "PRINTF",
          "RANDOMBLOB",
          "STRFTIME",
          "TOTAL_CHANGES",
          "TYPEOF",
          "UNHEX",
          "UNIXEPOCH",
          "ZEROBLOB");

  private static final Set<String> TYPES =
      Set.of(
          "BLOB",
          "CLOB",
          "DATETIME",
          "LONGTEXT",
          "MEDIUMINT",
          "MEDIUMTEXT",
          "NVARCHAR",
          "TINYINT",
          "UNSIGNED");

  private static final Constructs NAMED =
      new Constructs(BEGINNINGS, PHRASES, FUNCTIONS, TYPES, "SQLITE_");

  private SqliteConstructs() {}

  /** The constructs of a statement, one for each place. */
  static Stream<String> in(Tokens statement) {
    return Stream.of(NAMED.in(statement), clauses(statement), quotes(statement))
        .flatMap(found -> found);
  }

  private static Stream<String> clauses(Tokens statement) {
    if (statement.is(0, "CREATE") && statement.has("TABLE") && isStrict(statement)) {
      return Stream.of("STRICT");
    }
    boolean trigger = statement.is(0, "CREATE") && statement.has("TRIGGER");
    if (trigger && statement.find(0, "BEGIN") < statement.count()) {
      return Stream.of("CREATE TRIGGER … BEGIN");
    }
    boolean dropsAlone = statement.isSequence(0, "DROP", "TRIGGER") && !statement.has("ON");
    return dropsAlone ? Stream.of("DROP TRIGGER without ON") : Stream.empty();
  }

  /** The options of a table follow the parenthesis that closes its columns. */
  private static boolean isStrict(Tokens statement) {
    int options = statement.closing(statement.find(0, "(")) + 1;
    return options < statement.count() && statement.sub(options, statement.count()).has("STRICT");
  }

  private static Stream<String> quotes(Tokens statement) {
    return statement.list().stream()
        .filter(token -> token.kind() == Token.Kind.NAME && token.text().startsWith("`"))
        .map(token -> "`names`");
  }
}
