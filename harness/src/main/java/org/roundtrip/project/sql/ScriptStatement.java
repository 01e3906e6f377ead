package org.roundtrip.project.sql;

import java.util.Set;
import org.roundtrip.dialect.Engine;
import org.roundtrip.sql.Statement;
import org.roundtrip.sql.Trait;
import org.roundtrip.sql.Traits;

/** A statement of a script, with what matters for running it. */
public record ScriptStatement(Statement statement, Set<Trait> traits) {

  static ScriptStatement of(Engine engine, Statement statement) {
    return new ScriptStatement(statement, Traits.of(engine, statement));
  }

  /** Whether it has a trait. */
  public boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** Whether it does nothing but change the database. */
  boolean isOrdinary() {
    return Set.of(Trait.RETURNS_ROWS, Trait.SERVER_WIDE).containsAll(traits);
  }
}
