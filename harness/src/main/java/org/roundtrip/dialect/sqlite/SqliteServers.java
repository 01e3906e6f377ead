package org.roundtrip.dialect.sqlite;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.ServerOpener;
import org.roundtrip.database.ServerSource;
import org.roundtrip.database.sqlite.SqliteServer;
import org.roundtrip.dialect.Engine;

/** Opens SQLite, which is a library of the program. */
final class SqliteServers implements ServerOpener {

  @Override
  public DatabaseServer open(
      Engine engine, DatabaseSettings settings, Consumer<String> announcements) {
    return SqliteServer.open(engine, settings);
  }

  @Override
  public List<ServerSource> sources() {
    return List.of(ServerSource.of("SQLite", SqliteServer::version));
  }

  /** The library is on the class path, which identifies its version. */
  @Override
  public Optional<String> identity(DatabaseSettings settings) {
    return Optional.of("library");
  }
}
