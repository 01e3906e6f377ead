package org.roundtrip.project.tool;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement that reports its SQL to a recorder. */
final class RecordingStatement implements InvocationHandler {

  private final Statement statement;
  private final @Nullable String prepared;
  private final RecordingConnection connection;
  private final List<String> batch = new ArrayList<>();
  private boolean escapes = true;
  private boolean hasParameters;
  private boolean isInternal = true;

  /**
   * @param prepared the text of a prepared statement; null for other statements
   */
  RecordingStatement(
      Statement statement, @Nullable String prepared, RecordingConnection connection) {
    this.statement = statement;
    this.prepared = prepared;
    this.connection = connection;
  }

  <T extends Statement> T proxy(Class<T> type) {
    return RecordingConnection.proxy(type, this);
  }

  @Override
  public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Object[] given = arguments == null ? new Object[0] : arguments;
    return switch (method.getName()) {
      case "equals" -> self == given[0];
      case "getConnection" -> connection.proxy();
      case "execute", "executeUpdate", "executeLargeUpdate", "executeQuery" ->
          send(method, arguments, List.of(text(given)));
      case "executeBatch", "executeLargeBatch" -> sendBatch(method, arguments);
      default -> {
        Object result = RecordingConnection.call(statement, method, arguments);
        follow(method.getName(), given);
        yield result;
      }
    };
  }

  private String text(Object[] given) {
    return prepared != null && given.length == 0 ? prepared : (String) given[0];
  }

  private void follow(String method, Object[] given) {
    switch (method) {
      case "addBatch" -> batch.add(text(given));
      case "clearBatch" -> batch.clear();
      case "setEscapeProcessing" -> escapes = (Boolean) given[0];
      case "getGeneratedKeys", "getResultSet", "unwrap" -> taken(method);
      default -> hasParameters |= prepared != null && method.startsWith("set") && given.length >= 2;
    }
  }

  private void taken(String method) {
    if (isInternal) {
      return;
    }
    if (method.equals("getResultSet")) {
      connection.recorder().resultTaken();
    } else {
      connection.recorder().dependsOnRows();
    }
  }

  private @Nullable Object sendBatch(Method method, Object @Nullable [] arguments)
      throws Throwable {
    List<String> texts = List.copyOf(batch);
    batch.clear();
    return send(method, arguments, texts);
  }

  private @Nullable Object send(Method method, Object @Nullable [] arguments, List<String> texts)
      throws Throwable {
    JdbcRecorder recorder = connection.recorder();
    List<String> own = texts.stream().filter(text -> !recorder.isInternal(text)).toList();
    isInternal = own.isEmpty();
    try {
      Object result = RecordingConnection.call(statement, method, arguments);
      for (String text : texts) {
        if (own.contains(text)) {
          ran(method.getName(), text);
        } else {
          recorder.ranInternal(connection.asSent(text, escapes), hasParameters);
        }
      }
      return result;
    } catch (SQLException e) {
      if (!own.isEmpty()) {
        recorder.failed(own.get(0), connection.autoCommit(), e);
      }
      throw e;
    }
  }

  private void ran(String method, String text) throws SQLException {
    JdbcRecorder recorder = connection.recorder();
    if (hasParameters || method.equals("executeQuery")) {
      recorder.dependsOnRows();
    }
    boolean whole = prepared == null && !method.equals("execute");
    recorder.ran(connection.asSent(text, escapes), whole, connection.autoCommit(), connection);
  }
}
