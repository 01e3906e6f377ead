package org.roundtrip.schema.postgres;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.QueryExecutor;

/**
 * The driver's cache of prepared statements. From 42.7.13 on the driver empties it after every DDL
 * statement; older drivers keep it.
 */
final class StatementCache {

  private static final Optional<Method> FLUSH_ON_DDL =
      Arrays.stream(QueryExecutor.class.getMethods())
          .filter(method -> method.getName().equals("setFlushCacheOnDdl"))
          .findFirst();

  private StatementCache() {}

  /**
   * Keeps prepared statements when DDL runs. The schema reader's statements read system catalogs,
   * whose columns DDL does not change; replanning them each time takes twenty times as long.
   */
  static void keepAfterDdl(Connection connection) throws SQLException {
    if (FLUSH_ON_DDL.isPresent()) {
      QueryExecutor executor = connection.unwrap(BaseConnection.class).getQueryExecutor();
      try {
        FLUSH_ON_DDL.get().invoke(executor, false);
      } catch (ReflectiveOperationException e) {
        throw new SQLException("The PostgreSQL driver refuses to keep its statements.", e);
      }
    }
  }
}
