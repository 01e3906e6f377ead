package org.roundtrip.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.roundtrip.database.Address;
import org.roundtrip.database.Session;

/** Connects to user databases of one engine and supports their upgrade. */
public interface UpgradeDialect {

  /** The address in a URL; empty if the URL does not belong to this engine. */
  Optional<Address> address(String url);

  /** Connects to the database. */
  Connection connect(Address address) throws SQLException;

  /** The lock that lets one process at a time upgrade the database. */
  UpgradeLock lock(Session session) throws SQLException;

  /**
   * The qualified and quoted name of a table, which stays valid if later statements change the
   * search path: the name of the existing table, or the name under which to create it.
   */
  String place(Connection connection, String table) throws SQLException;

  /** A query that returns a row with a value if the table that {@link #place} returned exists. */
  String existence(String place, String table);
}
