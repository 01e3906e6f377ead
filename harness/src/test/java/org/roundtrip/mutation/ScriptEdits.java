package org.roundtrip.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.roundtrip.mutation.Sql.Range;

/** Mistakes in which statements there are, and in which order. */
final class ScriptEdits {

  private ScriptEdits() {}

  static Stream<Script> without(Script script, Script schema) {
    return dropping(script, sql -> !sql.is(0, "BEGIN", "COMMIT"));
  }

  static Stream<Script> inTransaction(Script script, Script schema) {
    if (script.wrapped()) {
      return Stream.of();
    }
    List<Sql> plain =
        script.statements().stream().filter(sql -> !sql.is(0, "BEGIN", "COMMIT")).toList();
    return Stream.of(new Script(true, plain));
  }

  static Stream<Script> withoutPragma(Script script, Script schema) {
    return dropping(script, sql -> sql.is(0, "PRAGMA"));
  }

  static Stream<Script> withoutNumbers(Script script, Script schema) {
    return dropping(script, sql -> sql.has("setval", "RESTART", "sqlite_sequence"));
  }

  static Stream<Script> withoutObject(Script script, Script schema) {
    return dropping(
        script,
        sql ->
            sql.is(0, "CREATE")
                && (sql.is(1, "TRIGGER", "INDEX", "VIEW")
                    || sql.is(1, "UNIQUE")
                    || sql.is(2, "VIEW")));
  }

  /** New rows are no copy: which there should be is said nowhere else. */
  static Stream<Script> withoutCopy(Script script, Script schema) {
    return dropping(script, sql -> sql.is(0, "INSERT") && sql.has("SELECT"));
  }

  static Stream<Script> withoutUpdate(Script script, Script schema) {
    return dropping(script, sql -> sql.is(0, "UPDATE", "DELETE"));
  }

  static Stream<Script> swapped(Script script, Script schema) {
    return IntStream.range(0, script.statements().size() - 1).mapToObj(script::swapped);
  }

  private static Stream<Script> dropping(Script script, Predicate<Sql> some) {
    return IntStream.range(0, script.statements().size())
        .filter(i -> some.test(script.statements().get(i)))
        .mapToObj(script::without);
  }

  static Stream<Script> renamedByDropping(Script script, Script schema) {
    return IntStream.range(0, script.statements().size())
        .boxed()
        .flatMap(
            i ->
                renamed(script.statements().get(i), schema).stream()
                    .map(both -> script.with(i, both)));
  }

  private static Optional<List<Sql>> renamed(Sql sql, Script schema) {
    int at = sql.is(3, "RENAME") ? sql.is(4, "COLUMN") ? 5 : 4 : -1;
    if (at < 0 || !sql.is(at + 1, "TO")) {
      return Optional.empty();
    }
    String table = sql.at(2).text();
    return definition(schema, table, sql.at(at).text(), sql.at(at + 2).text())
        .map(
            rest -> {
              List<Token> add =
                  new ArrayList<>(Sql.of("ALTER TABLE " + table + " ADD COLUMN").tokens());
              add.add(Token.of(sql.at(at + 2).text()));
              add.addAll(rest);
              Sql drop = Sql.of("ALTER TABLE " + table + " DROP COLUMN " + sql.at(at).text());
              return List.of(drop, new Sql(add));
            });
  }

  /** What stands behind the column's old or new name where its table is made. */
  private static Optional<List<Token>> definition(
      Script schema, String table, String old, String renamed) {
    return schema.statements().stream()
        .filter(sql -> sql.is(0, "CREATE") && sql.is(1, "TABLE") && sql.is(2, table))
        .flatMap(
            sql ->
                sql.items(4).stream()
                    .filter(item -> sql.is(item.from(), old, renamed))
                    .map((Range item) -> sql.tokens().subList(item.from() + 1, item.to())))
        .findFirst();
  }
}
