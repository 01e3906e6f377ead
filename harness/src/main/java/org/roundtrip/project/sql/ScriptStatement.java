package org.roundtrip.project.sql;

import java.util.Set;
import org.roundtrip.dialect.Engine;
import org.roundtrip.sql.Statement;
import org.roundtrip.sql.Trait;
import org.roundtrip.sql.Traits;

/** A statement of a script with its traits. */
public record ScriptStatement(Statement statement, Set<Trait> traits) {

  static ScriptStatement of(Engine engine, Statement statement) {
    return new ScriptStatement(statement, Traits.of(engine, statement));
  }

  /** Whether the statement has a trait. */
  public boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** Whether a rollback undoes all effects of the statement. */
  boolean isOrdinary() {
    return Set.of(Trait.RETURNS_ROWS, Trait.SERVER_WIDE).containsAll(traits);
  }
}
