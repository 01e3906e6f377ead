package org.roundtrip.junit;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * What JUnit closes when the scope ends that it is stored in: the old lines ask for the one
 * interface, the new ones for the other and warn of the first alone.
 */
@FunctionalInterface
interface StoredResource extends CloseableResource, AutoCloseable {
  @Override
  void close() throws SQLException;
}
