package org.roundtrip.upgrade;

import java.sql.SQLException;
import java.sql.Statement;
import org.roundtrip.database.Session;
import org.roundtrip.database.SessionRules;
import org.roundtrip.trip.LegRunner;

/** The session with the user's database, which runs all scripts of an upgrade. */
record UserSession(Session session) implements LegRunner.Target {

  @Override
  public void resetSession() {
    try (Statement statement = session.connection().createStatement()) {
      for (String reset : session.engine().part(SessionRules.class).reset()) {
        statement.execute(reset);
      }
    } catch (SQLException e) {
      throw Upgrader.databaseFailure(e);
    }
  }
}
