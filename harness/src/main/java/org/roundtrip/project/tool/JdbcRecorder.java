package org.roundtrip.project.tool;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.sql.MetadataQuery;
import org.roundtrip.sql.ScriptSplitter;
import org.roundtrip.sql.Statement;
import org.roundtrip.sql.Tokens;

/**
 * Sees what a tool that is written in Java sends through its connections, its books left out. For
 * one move of one tool, in one thread.
 */
public final class JdbcRecorder {

  private static final SourceLocation NOWHERE = SourceLocation.of(java.nio.file.Path.of(""));

  private static final Set<String> WRITING = Set.of("insert", "update", "delete");

  private final Engine engine;
  private final Set<String> bookkeeping;
  private final Predicate<String> housekeeping;
  private final List<String> sent = new ArrayList<>();
  private final List<String> books = new ArrayList<>();
  private boolean booksKnown = true;
  private List<String> settings = List.of();
  private boolean repeatable = true;
  private boolean resultsMatter = true;
  private int count;
  private @Nullable Object inTransaction;
  private @Nullable Failure failure;

  /**
   * A statement that failed.
   *
   * @param statement its text
   * @param applied how many statements had run before it since the tool's last entry in its books
   * @param inTransaction whether a transaction was open that a rollback takes back
   */
  public record Failure(
      String statement, int applied, boolean inTransaction, SQLException exception) {}

  /**
   * @param bookkeeping the tables in which the tool keeps its books
   * @param housekeeping tells other statements that the tool sends on its own account
   */
  public JdbcRecorder(Engine engine, Set<String> bookkeeping, Predicate<String> housekeeping) {
    this.engine = engine;
    this.bookkeeping =
        bookkeeping.stream().map(n -> n.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    this.housekeeping = housekeeping;
  }

  /** The connection, watched from now on. */
  public Connection watch(Connection connection) throws SQLException {
    settings = dialect().settings(connection);
    return new RecordingConnection(connection, this).proxy();
  }

  /**
   * Says that the tool only shows what comes back from {@code execute}, as tools do with scripts,
   * so that nothing can depend on it. A query that is asked for its rows always counts.
   */
  public void showsResults(boolean only) {
    resultsMatter = !only;
  }

  /** How many statements have run since the tool's last entry in its books. */
  public int count() {
    return count;
  }

  /** What was sent. */
  public Recording recording() {
    return new Recording(sent, booksKnown ? books : List.of(), settings, repeatable);
  }

  /** The last statement that failed and is none of the tool's own. */
  public Optional<Failure> failure() {
    return Optional.ofNullable(failure);
  }

  /** Whether it is nothing that the project itself sends. */
  boolean isAside(String sql) {
    Set<String> names = Tokens.of(engine, sql).identifiers();
    return bookkeeping.stream().anyMatch(names::contains)
        || MetadataQuery.matches(engine, sql)
        || housekeeping.test(sql);
  }

  void dependsOnRows() {
    repeatable = false;
  }

  void resultTaken() {
    repeatable &= !resultsMatter;
  }

  void ran(String sql, boolean whole, boolean autoCommit, Object connection) {
    if (inTransaction != null && inTransaction != connection) {
      // Two that are open at once cannot be sent through one connection.
      repeatable = false;
    } else if (!autoCommit && inTransaction == null) {
      sent.add("BEGIN");
      inTransaction = connection;
    }
    count++;
    sent.addAll(parts(sql, whole));
  }

  /**
   * Tools make an entry when they are through with a revision.
   *
   * @param hasParameters whether values are missing in the text
   */
  void ranAside(String sql, boolean hasParameters) {
    Set<String> names = Tokens.of(engine, sql).identifiers();
    if (bookkeeping.stream().noneMatch(names::contains)) {
      return;
    }
    if (names.contains("insert")) {
      count = 0;
    }
    if (WRITING.stream().anyMatch(names::contains)) {
      books.add(sql.strip());
      booksKnown &= !hasParameters;
    }
  }

  void failed(String sql, boolean autoCommit, SQLException exception) {
    repeatable = false;
    failure = new Failure(sql.strip(), count, !autoCommit, exception);
  }

  void ended(String word, Object connection) {
    if (inTransaction == connection) {
      sent.add(word);
      inTransaction = null;
    }
  }

  private List<String> parts(String sql, boolean whole) {
    if (dialect().sendsScriptsWhole()) {
      return List.of(sql.strip());
    }
    try {
      List<String> parts =
          ScriptSplitter.split(engine, NOWHERE, sql).stream().map(Statement::text).toList();
      return whole || parts.isEmpty() ? parts : parts.subList(0, 1);
    } catch (UnreadableHistoryException e) {
      repeatable = false;
      return List.of(sql.strip());
    }
  }

  private ToolDialect dialect() {
    return engine.part(ToolDialect.class);
  }
}
