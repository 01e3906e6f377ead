package org.roundtrip.rowtest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.generate.fill.Filler;
import org.roundtrip.generate.value.TypeValues;
import org.roundtrip.generate.value.Values;
import org.roundtrip.project.Migrator;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.trip.DatabaseLender;
import org.roundtrip.trip.RowTrials;
import org.roundtrip.trip.TripObservation;

/** Tries made rows on one revision after the other. For one thread. */
public final class RowTester implements RowTrials {

  private final Migrator migrator;
  private final RowSettings settings;
  private final Declarations declared;
  private final Filler filler = new Filler();
  private final KnownShapes shapes = new KnownShapes();
  private @Nullable Values values;
  private @Nullable RowTestPlan next;
  private @Nullable RowTestReport last;

  /** Tests as the settings ask, with what was declared about revisions. */
  public RowTester(Migrator migrator, RowSettings settings, Declarations declared) {
    this.migrator = migrator;
    this.settings = settings;
    this.declared = declared;
  }

  @Override
  public boolean any() {
    return settings.made();
  }

  @Override
  public boolean wants(TripObservation seen) {
    if (!settings.made() || seen.after() == null) {
      return false;
    }
    if (next == null || next.revision().seen() != seen) {
      RevisionUnderTest revision = RevisionUnderTest.of(seen, migrator, shapes::of);
      RowSources sources = RowSources.of(revision, settings, filler, values(revision.engine()));
      next = RowTestPlan.of(revision, migrator, settings, sources, declared.of(seen.revision()));
    }
    return !next.isIdle();
  }

  /** Making the sources of values costs more than drawing from them. */
  private Values values(Engine engine) {
    if (values == null) {
      values = TypeValues.of(engine, settings.sources());
    }
    return values;
  }

  @Override
  public void hold(TripObservation seen, DatabaseLender ground) {
    if (wants(seen) && next != null) {
      last = new RevisionRowTest(next, ground).run(next.cases());
    }
  }

  /** What the last trial showed, once; empty when none was held since. */
  public Optional<RowTestReport> take() {
    Optional<RowTestReport> report = Optional.ofNullable(last);
    last = null;
    next = null;
    return report;
  }
}
