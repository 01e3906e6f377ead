package org.roundtrip.rowtest.diagnose;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.Migrator;
import org.roundtrip.schema.SchemaSnapshot;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.sql.ScriptEffects;
import org.roundtrip.trip.TripObservation;

/**
 * The revision under trial and what is known of it from the trip without rows.
 *
 * @param before what the tables look like at the parent
 * @param after what they look like after the upgrade
 * @param back what they look like after the downgrade; as before where it was not run
 * @param upgrade what the upgrade says that it does, where that can be read
 * @param downgrade what the downgrade says that it does, where that can be read
 * @param repeats whether what a tool was seen to send may stand for the tool
 */
public record RevisionUnderTest(
    TripObservation seen,
    TableModel before,
    TableModel after,
    TableModel back,
    Optional<ScriptEffects> upgrade,
    Optional<ScriptEffects> downgrade,
    boolean repeats) {

  /**
   * What a trip without rows shows of its revision.
   *
   * @param seen a trip whose upgrade ran
   * @param models reads the tables of a schema
   */
  public static RevisionUnderTest of(
      TripObservation seen,
      Migrator migrator,
      BiFunction<Engine, SchemaSnapshot, TableModel> models) {
    Engine engine = seen.server().engine();
    TableModel before = models.apply(engine, seen.before().schema());
    TableModel upgraded = models.apply(engine, Objects.requireNonNull(seen.after()).schema());
    TableModel back = seen.back() == null ? before : models.apply(engine, seen.back().schema());
    return new RevisionUnderTest(
        seen,
        before,
        upgraded,
        back,
        effects(seen, migrator, Direction.UPGRADE),
        effects(seen, migrator, Direction.DOWNGRADE),
        seen.isRepeatable());
  }

  /** What a tool sends is known from having seen it, and is in no text. */
  private static Optional<ScriptEffects> effects(
      TripObservation seen, Migrator migrator, Direction direction) {
    return seen.recorded()
        .effects(direction)
        .or(() -> migrator.effects(seen.revision(), direction, seen.server().engine()));
  }

  IntendedChanges intendedByUpgrade() {
    return new IntendedChanges(upgrade, before, after);
  }

  IntendedChanges intendedByDowngrade() {
    return new IntendedChanges(downgrade, after, back);
  }

  public Engine engine() {
    return before.engine();
  }

  /** Tells one pair of schemas from another; six digits. */
  public String fingerprint() {
    CRC32 sum = new CRC32();
    sum.update(seen.before().schema().text().getBytes(StandardCharsets.UTF_8));
    if (seen.after() != null) {
      sum.update(seen.after().schema().text().getBytes(StandardCharsets.UTF_8));
    }
    return "%06x".formatted(sum.getValue() & 0xffffff);
  }

  /**
   * Tables to which migrations wrote more rows than are held, at any moment. Row tests read tables
   * whole, for each set of rows anew, so they leave these alone.
   */
  public Set<TableName> large() {
    return Stream.of(seen.before(), seen.after(), seen.back(), seen.again())
        .filter(Objects::nonNull)
        .flatMap(state -> state.rows().large().keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether there is a way back that runs without rows. */
  public boolean goesBack() {
    return seen.back() != null;
  }

  /** Whether the second upgrade runs without rows. */
  public boolean goesAgain() {
    return seen.again() != null;
  }

  /** The statements of both ways. */
  public List<String> scripts() {
    return Stream.of(upgrade, downgrade)
        .flatMap(Optional::stream)
        .flatMap(effects -> effects.statements().stream())
        .toList();
  }
}
