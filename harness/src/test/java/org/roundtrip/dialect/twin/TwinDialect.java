package org.roundtrip.dialect.twin;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.roundtrip.database.Session;
import org.roundtrip.database.SessionRules;
import org.roundtrip.dialect.Dialect;
import org.roundtrip.dialect.Engine;
import org.roundtrip.dialect.sqlite.SqliteDialect;
import org.roundtrip.project.sql.ScriptDialect;
import org.roundtrip.project.sql.StatementSender;
import org.roundtrip.sql.Tokens;

/** A third engine, for tests: SQLite under another name, with its own client and names. */
public final class TwinDialect implements Dialect {

  /** The engine. */
  public static final Engine TWIN = new Engine("twin", "Twin", 9);

  private static final SessionRules SESSIONS =
      new SessionRules(List.of("PRAGMA foreign_keys = ON"), "twin case.sql");

  private final Dialect sqlite = new SqliteDialect();
  private final ScriptDialect scripts = new TwinScripts(sqlite.part(ScriptDialect.class));

  @Override
  public Engine engine() {
    return TWIN;
  }

  @Override
  public boolean usual() {
    return false;
  }

  @Override
  public <T> T part(Class<T> type) {
    if (type == ScriptDialect.class) {
      return type.cast(scripts);
    }
    return type == SessionRules.class ? type.cast(SESSIONS) : sqlite.part(type);
  }

  /** A name of its own in file names and marks. */
  private record TwinScripts(ScriptDialect sqlite) implements ScriptDialect {

    @Override
    public Set<String> names() {
      return Set.of("twin");
    }

    @Override
    public boolean queryIsTransaction() {
      return sqlite.queryIsTransaction();
    }

    @Override
    public Stream<String> constructs(Tokens statement) {
      return Stream.empty();
    }

    @Override
    public StatementSender sender(Session session) throws SQLException {
      return sqlite.sender(session);
    }
  }
}
