package org.roundtrip.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.roundtrip.database.Address;
import org.roundtrip.database.Session;

/** How one engine's databases that users name are reached and upgraded. */
public interface UpgradeDialect {

  /** Where the database is that a URL names; empty where the URL names none of this engine. */
  Optional<Address> address(String url);

  /** Connects to it. */
  Connection connect(Address address) throws SQLException;

  /** The lock that lets one process at a time upgrade the database. */
  UpgradeLock lock(Session session) throws SQLException;

  /**
   * The place of a table with this name, qualified and quoted, wherever later statements set the
   * session's search path to: the table that is there, else where it is to be made.
   */
  String place(Connection connection, String table) throws SQLException;

  /** The query that gives a row with a value if a table of {@link #place} exists. */
  String existence(String place, String table);
}
