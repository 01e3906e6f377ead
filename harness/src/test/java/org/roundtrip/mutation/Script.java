package org.roundtrip.mutation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.sql.ScriptSplitter;
import org.roundtrip.sql.Statement;

/**
 * One way through a migration.
 *
 * @param wrapped whether it runs in a transaction
 */
record Script(boolean wrapped, List<Sql> statements) {

  private static final String MARK = "-- no transaction";

  Script {
    statements = List.copyOf(statements);
  }

  static Script of(Engine engine, String text) {
    SourceLocation start = new SourceLocation(Path.of("script.sql"), 1);
    return new Script(
        !text.contains(MARK),
        ScriptSplitter.split(engine, start, text).stream()
            .map(Statement::text)
            .map(Sql::of)
            .toList());
  }

  Script inTransaction() {
    return new Script(true, statements);
  }

  Script without(int place) {
    List<Sql> all = new ArrayList<>(statements);
    all.remove(place);
    return new Script(wrapped, all);
  }

  Script with(int place, Sql statement) {
    List<Sql> all = new ArrayList<>(statements);
    all.set(place, statement);
    return new Script(wrapped, all);
  }

  Script with(int place, List<Sql> instead) {
    List<Sql> all = new ArrayList<>(statements);
    all.remove(place);
    all.addAll(place, instead);
    return new Script(wrapped, all);
  }

  Script swapped(int place) {
    return with(place, statements.get(place + 1)).with(place + 1, statements.get(place));
  }

  String text() {
    return (wrapped ? "" : MARK + "\n")
        + statements.stream().map(s -> s.text() + ";\n").collect(Collectors.joining());
  }
}
