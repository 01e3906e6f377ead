package org.roundtrip.junit;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * A resource that JUnit closes at the end of its scope. JUnit 5 closes only a {@code
 * CloseableResource}; newer versions close any {@code AutoCloseable} and warn about a resource that
 * implements only the former.
 */
@FunctionalInterface
interface StoredResource extends CloseableResource, AutoCloseable {
  @Override
  void close() throws SQLException;
}
