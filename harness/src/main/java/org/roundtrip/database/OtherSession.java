package org.roundtrip.database;

import java.sql.SQLException;
import java.sql.Statement;
import org.roundtrip.dialect.Engine;

/** A scratch database whose sessions begin with a further statement. */
record OtherSession(ScratchDatabase database, String further) implements ScratchDatabase {

  @Override
  public Engine engine() {
    return database.engine();
  }

  @Override
  public Address address() {
    return database.address();
  }

  @Override
  public String name() {
    return database.name();
  }

  @Override
  public String url() {
    return database.url();
  }

  @Override
  public String sessionSql() {
    String usual = database.sessionSql().strip();
    return usual.isEmpty() || usual.endsWith(";") ? usual + further : usual + ";\n" + further;
  }

  @Override
  public Session connect() {
    Session session = database.connect();
    try (Statement statement = session.connection().createStatement()) {
      statement.execute(further);
      return session;
    } catch (SQLException e) {
      throw new EnvironmentException("'" + further + "' failed: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
