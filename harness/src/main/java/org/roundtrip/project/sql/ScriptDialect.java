package org.roundtrip.project.sql;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.roundtrip.database.Session;
import org.roundtrip.sql.Tokens;

/** The engine-specific part of running scripts. */
public interface ScriptDialect {

  /** The names of the engine in file names and section markers, such as {@code pg}. */
  Set<String> names();

  /** Whether several statements in one query run in an implicit transaction. */
  boolean queryIsTransaction();

  /**
   * The constructs of a statement that scripts for other engines hardly ever have, one for each
   * place.
   *
   * @param statement read by the rules for SQL whose engine is not known
   */
  Stream<String> constructs(Tokens statement);

  /** Creates a sender for a session's connection. */
  StatementSender sender(Session session) throws SQLException;
}
