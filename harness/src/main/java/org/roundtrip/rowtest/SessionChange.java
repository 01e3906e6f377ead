package org.roundtrip.rowtest;

import java.sql.Connection;
import java.sql.SQLException;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.ForeignKeyModes;
import org.roundtrip.rows.RowAccess;

/** How the session in which scripts run differs from that of the project. */
enum SessionChange {
  /** It is the same. */
  NONE,
  /** It has a time zone with daylight saving time. */
  TIME_ZONE,
  /** It enforces foreign keys. */
  FOREIGN_KEYS;

  /** The statement that changes the session. */
  String statement(Engine engine) {
    return this == TIME_ZONE
        ? engine.part(RowAccess.class).secondTimeZone().orElseThrow()
        : engine.part(ForeignKeyModes.class).statement(true);
  }

  /** The statement that restores the present session. */
  String present(Engine engine, Connection connection) throws SQLException {
    return this == TIME_ZONE
        ? engine.part(RowAccess.class).presentTimeZone(connection)
        : engine.part(ForeignKeyModes.class).statement(false);
  }
}
