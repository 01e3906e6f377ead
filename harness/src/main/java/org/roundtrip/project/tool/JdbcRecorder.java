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
 * Records the statements that a tool written in Java sends through its connections, without those
 * to its history tables. Create one recorder for each run of a tool. Not thread-safe.
 */
public final class JdbcRecorder {

  private static final SourceLocation NOWHERE = SourceLocation.of(java.nio.file.Path.of(""));

  private static final Set<String> WRITING = Set.of("insert", "update", "delete");

  private final Engine engine;
  private final Set<String> bookkeeping;
  private final Predicate<String> internal;
  private final List<String> sent = new ArrayList<>();
  private final List<String> historyWrites = new ArrayList<>();
  private boolean historyKnown = true;
  private List<String> settings = List.of();
  private boolean repeatable = true;
  private boolean resultsMatter = true;
  private int count;
  private @Nullable Object inTransaction;
  private @Nullable Failure failure;

  /**
   * A statement that failed.
   *
   * @param statement the text of the statement
   * @param applied the number of statements that ran before it, since the tool's last entry in its
   *     history table
   * @param inTransaction whether it ran in a transaction, so that a rollback undoes it
   */
  public record Failure(
      String statement, int applied, boolean inTransaction, SQLException exception) {}

  /**
   * @param bookkeeping the tool's history tables
   * @param internal recognizes other statements that the tool sends for its own purposes
   */
  public JdbcRecorder(Engine engine, Set<String> bookkeeping, Predicate<String> internal) {
    this.engine = engine;
    this.bookkeeping =
        bookkeeping.stream().map(n -> n.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    this.internal = internal;
  }

  /** Wraps a connection so that its statements are recorded. */
  public Connection watch(Connection connection) throws SQLException {
    settings = dialect().settings(connection);
    return new RecordingConnection(connection, this).proxy();
  }

  /**
   * Declares that the tool only displays the results of {@code execute}, as tools do for scripts,
   * so that no later statement can depend on them. Results of {@code executeQuery} always count.
   */
  public void showsResults(boolean only) {
    resultsMatter = !only;
  }

  /** The number of statements since the tool's last entry in its history table. */
  public int count() {
    return count;
  }

  /** The recorded statements. */
  public Recording recording() {
    return new Recording(sent, historyKnown ? historyWrites : List.of(), settings, repeatable);
  }

  /** The last statement of the project that failed. */
  public Optional<Failure> failure() {
    return Optional.ofNullable(failure);
  }

  /** Whether a statement is the tool's own, as opposed to a statement of the project. */
  boolean isInternal(String sql) {
    Set<String> names = Tokens.of(engine, sql).identifiers();
    return bookkeeping.stream().anyMatch(names::contains)
        || MetadataQuery.matches(engine, sql)
        || internal.test(sql);
  }

  void dependsOnRows() {
    repeatable = false;
  }

  void resultTaken() {
    repeatable &= !resultsMatter;
  }

  void ran(String sql, boolean whole, boolean autoCommit, Object connection) {
    if (inTransaction != null && inTransaction != connection) {
      // Two transactions that are open at once cannot be replayed through one connection.
      repeatable = false;
    } else if (!autoCommit && inTransaction == null) {
      sent.add("BEGIN");
      inTransaction = connection;
    }
    count++;
    sent.addAll(parts(sql, whole));
  }

  /**
   * Records a statement of the tool itself. Tools insert an entry after each revision.
   *
   * @param hasParameters whether the text has parameters, whose values are unknown
   */
  void ranInternal(String sql, boolean hasParameters) {
    Set<String> names = Tokens.of(engine, sql).identifiers();
    if (bookkeeping.stream().noneMatch(names::contains)) {
      return;
    }
    if (names.contains("insert")) {
      count = 0;
    }
    if (WRITING.stream().anyMatch(names::contains)) {
      historyWrites.add(sql.strip());
      historyKnown &= !hasParameters;
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
