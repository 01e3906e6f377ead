package org.roundtrip.ci.sample;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.SourceCode;
import org.roundtrip.revision.Revision;
import org.roundtrip.sql.Token;
import org.roundtrip.sql.Tokens;

/** The statements of a revision that change rows, or fail on some rows. */
record DataStatements(Engine engine, boolean upgrade) {

  private static final String[] WRITES = {"INSERT", "UPDATE", "DELETE", "TRUNCATE", "MERGE"};

  private static final String[] CONSTRAINTS = {
    "CONSTRAINT", "UNIQUE", "PRIMARY", "FOREIGN", "CHECK", "EXCLUDE"
  };

  private static final List<String> OPERATIONS =
      List.of(
          "bulk_insert",
          "alter_column",
          "drop_column",
          "drop_table",
          "create_unique_constraint",
          "create_check_constraint",
          "create_foreign_key");

  /** Those of a revision's scripts. Dropping counts in the upgrade only. */
  static List<String> of(Migrator migrator, Revision revision, Engine engine) {
    SourceCode source = migrator.source(revision);
    return Stream.of(Direction.values())
        .flatMap(direction -> sql(migrator, source, revision, direction, engine))
        .distinct()
        .toList();
  }

  private static Stream<String> sql(
      Migrator migrator, SourceCode source, Revision revision, Direction way, Engine engine) {
    DataStatements chosen = new DataStatements(engine, way == Direction.UPGRADE);
    List<String> script = migrator.statements(revision, way, engine).orElse(source.sql());
    return Stream.concat(
        script.stream().filter(chosen::touchesRows).filter(sql -> !chosen.isOnNew(sql, script)),
        OPERATIONS.stream().filter(source.words()::contains));
  }

  /** Whether a statement creates an index of a table that the script creates. */
  boolean isOnNew(String sql, List<String> script) {
    Tokens all = Tokens.of(engine, sql);
    int on = all.find(0, "ON");
    return all.is(0, "CREATE")
        && all.isIdentifier(on + 1)
        && script.stream()
            .map(other -> Tokens.of(engine, other))
            .filter(other -> other.isSequence(0, "CREATE", "TABLE"))
            .anyMatch(other -> other.sub(0, other.find(0, "(")).has(all.get(on + 1).text()));
  }

  boolean touchesRows(String sql) {
    Tokens all = Tokens.of(engine, sql);
    if (all.is(0, "DO")) {
      return all.strings().stream().map(all::inside).anyMatch(body -> body.has(WRITES));
    }
    return switch (all.count() == 0 ? "" : first(all.get(0))) {
      case "INSERT", "UPDATE", "DELETE", "TRUNCATE", "MERGE", "REPLACE", "COPY" -> true;
      case "WITH" -> all.has(WRITES);
      case "ALTER" -> all.is(1, "TABLE") && alters(all);
      case "CREATE" -> all.is(1, "UNIQUE") || all.isSequence(1, "TABLE") && selects(all);
      case "DROP" -> upgrade && (all.is(1, "TABLE") || all.has("CASCADE"));
      default -> false;
    };
  }

  private static String first(Token token) {
    return token.value().toUpperCase(Locale.ROOT);
  }

  private static boolean selects(Tokens all) {
    return all.find(0, "AS") < all.count() && all.has("SELECT");
  }

  /** Whether an ALTER TABLE converts, removes or restricts values. */
  private boolean alters(Tokens all) {
    return all.sub(2, all.count()).items().stream().anyMatch(this::isRestrictive);
  }

  private boolean isRestrictive(Tokens action) {
    int add = action.find(0, "ADD");
    int name = action.is(add + 1, "COLUMN") ? add + 2 : add + 1;
    boolean newColumn = action.isIdentifier(name) && !action.is(name, CONSTRAINTS);
    if (action.has("UNIQUE", "PRIMARY", "CHECK")) {
      return true;
    }
    if (newColumn) {
      return isNotNull(action) && !action.has("DEFAULT");
    }
    return action.has("TYPE", "REFERENCES") || isNotNull(action) || upgrade && drops(action);
  }

  private static boolean isNotNull(Tokens action) {
    return action.find(0, "NOT", "NULL") < action.count() && !action.has("DROP");
  }

  private static boolean drops(Tokens action) {
    int drop = action.find(0, "DROP");
    return drop < action.count() && !action.is(drop + 1, "CONSTRAINT", "DEFAULT", "NOT");
  }
}
