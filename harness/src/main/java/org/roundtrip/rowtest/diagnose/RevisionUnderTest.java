package org.roundtrip.rowtest.diagnose;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.roundtrip.dialect.Engine;
import org.roundtrip.generate.predicate.PredicateMiner;
import org.roundtrip.generate.predicate.TextNotations;
import org.roundtrip.project.Direction;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.SourceCode;
import org.roundtrip.schema.ObjectKind;
import org.roundtrip.schema.SchemaSnapshot;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.sql.ScriptEffects;
import org.roundtrip.trip.State;
import org.roundtrip.trip.TriggeredInserts;
import org.roundtrip.trip.TripObservation;

/**
 * The revision under test, with the results of its round trip without rows.
 *
 * @param before the tables before the upgrade
 * @param after the tables after the upgrade
 * @param back the tables after the downgrade; the same as {@code before} if it did not run
 * @param upgrade the effects of the upgrade script, if it can be read
 * @param downgrade the effects of the downgrade script, if it can be read
 * @param source the source of migrations in code
 * @param repeats whether replaying the recorded statements is equivalent to running the tool
 * @param reusedNames the names that the upgrade gives to other tables and columns
 * @param copies the copies of rows that the scripts make
 */
public record RevisionUnderTest(
    TripObservation seen,
    TableModel before,
    TableModel after,
    TableModel back,
    Optional<ScriptEffects> upgrade,
    Optional<ScriptEffects> downgrade,
    SourceCode source,
    boolean repeats,
    ReusedNames reusedNames,
    RowCopies copies) {

  /**
   * Creates a revision under test from its round trip without rows.
   *
   * @param seen a round trip whose upgrade succeeded
   * @param history the notations that the scripts of all revisions show
   * @param models reads the tables of a schema
   */
  public static RevisionUnderTest of(
      TripObservation seen,
      Migrator migrator,
      TextNotations history,
      BiFunction<Engine, SchemaSnapshot, TableModel> models) {
    Engine engine = seen.server().engine();
    Optional<ScriptEffects> upgrade = effects(seen, migrator, Direction.UPGRADE);
    Optional<ScriptEffects> downgrade = effects(seen, migrator, Direction.DOWNGRADE);
    List<String> statements = statements(upgrade, downgrade).toList();
    SourceCode source = migrator.source(seen.revision());
    Map<String, List<String>> mentioned = PredicateMiner.literals(statements);
    EnumColumns old = new EnumColumns(migrator.enumLabels(seen.revision(), false), mentioned);
    EnumColumns current = new EnumColumns(migrator.enumLabels(seen.revision(), true), mentioned);
    TextColumns texts = new TextColumns(history.and(statements).and(source.sql()));
    TableModel before = texts.in(models.apply(engine, seen.before().schema()));
    TableModel upgraded =
        texts.in(models.apply(engine, Objects.requireNonNull(seen.after()).schema()));
    TableModel back =
        seen.back() == null ? before : texts.in(models.apply(engine, seen.back().schema()));
    return new RevisionUnderTest(
        seen,
        old.in(before),
        current.in(upgraded),
        old.in(back),
        upgrade,
        downgrade,
        source,
        seen.isRepeatable(),
        ReusedNames.of(engine, upgrade, before, upgraded),
        RowCopies.of(statements));
  }

  private static Stream<String> statements(
      Optional<ScriptEffects> upgrade, Optional<ScriptEffects> downgrade) {
    return Stream.of(upgrade, downgrade)
        .flatMap(Optional::stream)
        .flatMap(effects -> effects.statements().stream());
  }

  /** The statements of a tool are known from the recording; there is no script. */
  private static Optional<ScriptEffects> effects(
      TripObservation seen, Migrator migrator, Direction direction) {
    return seen.recorded()
        .effects(direction)
        .or(() -> migrator.effects(seen.revision(), direction, seen.server().engine()));
  }

  /** A revision whose upgrade gives no name to another table or column. */
  public RevisionUnderTest(
      TripObservation seen,
      TableModel before,
      TableModel after,
      TableModel back,
      Optional<ScriptEffects> upgrade,
      Optional<ScriptEffects> downgrade,
      SourceCode source,
      boolean repeats) {
    this(
        seen,
        before,
        after,
        back,
        upgrade,
        downgrade,
        source,
        repeats,
        new ReusedNames(List.of(), before, after),
        RowCopies.of(statements(upgrade, downgrade).toList()));
  }

  IntendedChanges intendedByUpgrade() {
    return new IntendedChanges(upgrade, before, after);
  }

  IntendedChanges intendedByDowngrade() {
    return new IntendedChanges(downgrade, after, back);
  }

  /** Whether triggers insert rows into a table that the upgrade does not insert itself. */
  boolean isFilledByTriggers(TableName table) {
    State after = Objects.requireNonNull(seen.after());
    return !intendedByUpgrade().inserts(table)
        && TriggeredInserts.of(engine(), seen.before().schema(), after.schema())
            .mayInsertInto(table);
  }

  public Engine engine() {
    return before.engine();
  }

  /** A hash of the schemas before and after the upgrade; six hexadecimal digits. */
  public String fingerprint() {
    CRC32 sum = new CRC32();
    sum.update(seen.before().schema().text().getBytes(StandardCharsets.UTF_8));
    if (seen.after() != null) {
      sum.update(seen.after().schema().text().getBytes(StandardCharsets.UTF_8));
    }
    return "%06x".formatted(sum.getValue() & 0xffffff);
  }

  /**
   * The tables with more migration rows than a snapshot contains, at any moment. Row tests skip
   * them, because they read whole tables for each row set.
   */
  public Set<TableName> large() {
    return Stream.of(seen.before(), seen.after(), seen.back(), seen.again())
        .filter(Objects::nonNull)
        .flatMap(state -> state.rows().large().keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether the downgrade succeeds without rows. */
  public boolean hasDowngrade() {
    return seen.back() != null;
  }

  /** Whether the second upgrade succeeds without rows and has all tables of the first. */
  public boolean hasSecondUpgrade() {
    State first = seen.after();
    State second = seen.again();
    return first != null
        && second != null
        && first.schema().objects().keySet().stream()
            .filter(id -> id.kind() == ObjectKind.TABLE)
            .allMatch(second.schema().objects()::containsKey);
  }

  /** Whether the upgraded schema contains a message, so that a trigger raises it deliberately. */
  public boolean isRaised(String message) {
    return seen.after() != null && seen.after().schema().text().contains(message);
  }

  /** The statements of the upgrade and the downgrade. */
  public List<String> scripts() {
    return statements(upgrade, downgrade).toList();
  }
}
