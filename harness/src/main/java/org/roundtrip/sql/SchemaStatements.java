package org.roundtrip.sql;

import java.util.List;
import org.roundtrip.dialect.Engine;

/** Recognizes scripts that change the schema wherever they run. */
public final class SchemaStatements {

  private SchemaStatements() {}

  /**
   * Whether a script certainly leaves another schema than it found: it creates an object or adds a
   * column unconditionally, and drops nothing.
   */
  public static boolean changeSchema(Engine engine, List<String> statements) {
    List<Tokens> all = statements.stream().map(text -> Tokens.of(engine, text)).toList();
    return all.stream().anyMatch(SchemaStatements::adds)
        && all.stream().noneMatch(words -> words.has("DROP", "ROLLBACK"));
  }

  private static boolean adds(Tokens words) {
    boolean creates =
        words.is(0, "CREATE")
            && words.is(1, "TABLE", "INDEX", "UNIQUE", "VIEW", "TYPE", "SEQUENCE", "TRIGGER");
    boolean alters = words.is(0, "ALTER") && words.is(1, "TABLE") && words.has("ADD");
    return (creates || alters) && !words.has("IF");
  }
}
