package org.roundtrip.schema.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.roundtrip.schema.ExcludedTables;
import org.roundtrip.schema.SchemaDiff;
import org.roundtrip.schema.SchemaReader;
import org.roundtrip.schema.SchemaSnapshot;
import org.roundtrip.schema.postgres.CatalogueKind.Scope;

/**
 * Reads schemas from PostgreSQL's system catalogs. After the first snapshot, it reads only the
 * changes.
 */
public final class PostgresSchemaReader implements SchemaReader {

  /**
   * The number of cached states: enough for a round trip, so that a state is still cached after a
   * rollback.
   */
  private static final int REMEMBERED = 4;

  private static final Set<Catalogue> EVERY = Set.of(Catalogue.values());

  /** Whether to compare each incremental reading with a full one; for tests. */
  private static final boolean CHECKED = Boolean.getBoolean("roundtrip.checked");

  private final Connection connection;
  private final ExcludedTables excluded;
  private final boolean checked;
  private final Statements statements;
  private final WriteCounts counts;
  private final ChangeDetector detector;
  private final Deque<CachedSchema> states = new ArrayDeque<>();
  private final Deque<Reading> readings = new ArrayDeque<>();
  private @Nullable CachedSchema now;
  private @Nullable CachedSchema begun;

  /** A schema that was read at one moment of a transaction. */
  private record Reading(long number, List<Long> counts, CachedSchema state) {}

  /**
   * Creates a reader for a connection.
   *
   * @param excluded tables that are not part of the schema
   */
  public PostgresSchemaReader(Connection connection, Set<String> excluded) throws SQLException {
    this(connection, excluded, CHECKED);
  }

  /**
   * @param excluded tables that are not part of the schema
   * @param checked whether to compare each incremental reading with a full one; for tests
   */
  public PostgresSchemaReader(Connection connection, Set<String> excluded, boolean checked)
      throws SQLException {
    this(connection, new ExcludedTables(excluded), checked);
  }

  private PostgresSchemaReader(Connection connection, ExcludedTables excluded, boolean checked)
      throws SQLException {
    this.connection = connection;
    this.excluded = excluded;
    this.checked = checked;
    StatementCache.keepAfterDdl(connection);
    statements = new Statements(connection);
    counts = new WriteCounts(connection);
    detector = new ChangeDetector(statements);
  }

  @Override
  public SchemaSnapshot read() throws SQLException {
    boolean idle =
        connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.IDLE;
    boolean autoCommit = connection.getAutoCommit();
    if (!idle) {
      return current().snapshot();
    }
    connection.setAutoCommit(false);
    try {
      return current().snapshot();
    } finally {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    }
  }

  @Override
  public void begin() throws SQLException {
    begun = now;
    if (now != null) {
      remember(counts.ask(), now);
    }
  }

  @Override
  public void rolledBack() {
    now = begun;
  }

  @Override
  public SchemaReader over(Connection other) throws SQLException {
    PostgresSchemaReader reader = new PostgresSchemaReader(other, excluded, checked);
    reader.states.addAll(states);
    reader.now = now;
    return reader;
  }

  private CachedSchema current() throws SQLException {
    WriteCounts.Answer answer = counts.ask();
    statements.in(answer.prepared(), answer.settings());
    Reading since = since(answer);
    Set<Catalogue> written = written(answer, since);
    CachedSchema state = since != null && written.isEmpty() ? since.state() : read(since, written);
    if (checked) {
      requireEqual(state, everything(CatalogueState.NONE.with(detector.marks(EVERY))));
    }
    remember(answer, state);
    return state;
  }

  private @Nullable Reading since(WriteCounts.Answer answer) {
    return readings.stream()
        .filter(reading -> answer.reliable() && reading.number() == answer.since())
        .findFirst()
        .orElse(null);
  }

  private static Set<Catalogue> written(WriteCounts.Answer answer, @Nullable Reading since) {
    Set<Catalogue> written = EnumSet.copyOf(EVERY);
    if (since != null) {
      written.removeIf(
          c -> answer.counts().get(c.ordinal()).equals(since.counts().get(c.ordinal())));
    }
    return written;
  }

  private void remember(WriteCounts.Answer answer, CachedSchema state) {
    now = state;
    states.removeIf(known -> known == state);
    states.addFirst(state);
    readings.addFirst(new Reading(answer.reading(), answer.counts(), state));
    if (states.size() > REMEMBERED) {
      states.removeLast();
    }
    if (readings.size() > REMEMBERED) {
      readings.removeLast();
    }
  }

  private CachedSchema read(@Nullable Reading since, Set<Catalogue> written) throws SQLException {
    CatalogueState marks =
        (since == null ? CatalogueState.NONE : since.state().marks()).with(detector.marks(written));
    for (CachedSchema state : states) {
      if (state.marks().equals(marks)) {
        return state;
      }
    }
    CachedSchema from =
        since != null ? since.state() : states.isEmpty() ? CachedSchema.NOTHING : states.getFirst();
    Set<Long> units = affected(marks.changedSince(from.marks()));
    boolean beyond = units.stream().anyMatch(unit -> CatalogueUnit.scope(unit) == Scope.OTHER);
    CachedSchema state =
        beyond ? everything(marks) : from.with(marks, units, objects(units, marks));
    return sharing(state);
  }

  private CachedSchema everything(CatalogueState marks) throws SQLException {
    return CachedSchema.NOTHING.with(marks, Set.of(), objects(marks.units(), marks));
  }

  private Set<Long> affected(Set<Long> touched) throws SQLException {
    Set<Long> units = new HashSet<>(touched);
    if (!touched.contains(CatalogueUnit.REST)) {
      statements.run(
          touched,
          List.of(AffectedUnits.QUERY),
          (query, rows) -> {
            while (rows.next()) {
              units.add(CatalogueUnit.of(rows.getInt(1), rows.getLong(2)));
            }
          });
    }
    return units;
  }

  private List<CatalogueQuery.Row> objects(Set<Long> units, CatalogueState marks)
      throws SQLException {
    List<CatalogueQuery.Row> objects = new ArrayList<>();
    CatalogueQuery.read(
        statements,
        units,
        marks,
        row -> {
          if (!excluded.contains(row.id(), row.attributes())) {
            objects.add(row);
          }
        });
    return objects;
  }

  /** Reuses an equal snapshot, so that comparing the two is trivial. */
  private CachedSchema sharing(CachedSchema state) {
    for (CachedSchema known : states) {
      if (known.looksLike(state)) {
        return state.sharing(known.snapshot());
      }
    }
    return state;
  }

  private static void requireEqual(CachedSchema changes, CachedSchema everything) {
    for (Catalogue catalogue : Catalogue.values()) {
      if (!changes.marks().in(catalogue).equals(everything.marks().in(catalogue))) {
        throw new IllegalStateException("The incremental reading missed rows of " + catalogue);
      }
    }
    if (!changes.snapshot().equals(everything.snapshot())) {
      throw new IllegalStateException(
          "The incremental reading missed "
              + SchemaDiff.between(changes.snapshot(), everything.snapshot()));
    }
  }
}
