package org.roundtrip.project.tool;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A connection that reports its transactions and statements to a recorder. */
final class RecordingConnection implements InvocationHandler {

  private final Connection connection;
  private final JdbcRecorder recorder;
  private final Connection proxy;
  private boolean autoCommit;

  RecordingConnection(Connection connection, JdbcRecorder recorder) throws SQLException {
    this.connection = connection;
    this.recorder = recorder;
    this.autoCommit = connection.getAutoCommit();
    this.proxy = proxy(Connection.class, this);
  }

  static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            RecordingConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** Calls a method of the wrapped object and rethrows its exception. */
  static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  Connection proxy() {
    return proxy;
  }

  JdbcRecorder recorder() {
    return recorder;
  }

  boolean autoCommit() {
    return autoCommit;
  }

  /** A statement as the driver sends it, with JDBC escapes translated. */
  String asSent(String sql, boolean escapes) throws SQLException {
    return escapes ? connection.nativeSQL(sql) : sql;
  }

  @Override
  public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Object[] given = arguments == null ? new Object[0] : arguments;
    switch (method.getName()) {
      case "equals":
        return self == given[0];
      case "close":
        recorder.ended("ROLLBACK", this);
        break;
      case "setSavepoint", "releaseSavepoint":
        recorder.dependsOnRows();
        break;
      case "unwrap":
        if (((Class<?>) given[0]).isInstance(self)) {
          return self;
        }
        // Statements on the unwrapped connection are not recorded.
        recorder.dependsOnRows();
        break;
      default:
        break;
    }
    Object result = call(connection, method, arguments);
    follow(method.getName(), given);
    return watched(result, given);
  }

  private void follow(String method, Object[] given) {
    switch (method) {
      case "commit" -> recorder.ended("COMMIT", this);
      case "rollback" -> {
        if (given.length == 0) {
          recorder.ended("ROLLBACK", this);
        }
      }
      case "setAutoCommit" -> {
        autoCommit = (Boolean) given[0];
        if (autoCommit) {
          recorder.ended("COMMIT", this);
        }
      }
      default -> {}
    }
  }

  private @Nullable Object watched(@Nullable Object result, Object[] given) {
    if (result instanceof CallableStatement call) {
      if (!recorder.isInternal((String) given[0])) {
        recorder.dependsOnRows();
      }
      return new RecordingStatement(call, (String) given[0], this).proxy(CallableStatement.class);
    }
    if (result instanceof PreparedStatement prepared) {
      return new RecordingStatement(prepared, (String) given[0], this)
          .proxy(PreparedStatement.class);
    }
    if (result instanceof Statement statement) {
      return new RecordingStatement(statement, null, this).proxy(Statement.class);
    }
    return result instanceof DatabaseMetaData metaData ? watched(metaData) : result;
  }

  private DatabaseMetaData watched(DatabaseMetaData metaData) {
    return proxy(
        DatabaseMetaData.class,
        (self, method, arguments) ->
            method.getName().equals("getConnection") ? proxy : call(metaData, method, arguments));
  }
}
