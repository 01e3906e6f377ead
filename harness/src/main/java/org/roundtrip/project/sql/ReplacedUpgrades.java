package org.roundtrip.project.sql;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.Drift;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.RecordedRun;
import org.roundtrip.project.RunResult;
import org.roundtrip.project.StatementListener;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.sql.ScriptEffects;

/**
 * Runs SQL files of the user in place of upgrades that cannot run. All else is as the project's
 * migrator does it. Thread-safe.
 */
public final class ReplacedUpgrades implements Migrator {

  private final Migrator migrator;
  private final Map<RevisionId, Path> files;
  private final Set<RevisionId> added;

  private ReplacedUpgrades(Migrator migrator, Map<RevisionId, Path> files, Set<RevisionId> added) {
    this.migrator = migrator;
    this.files = Map.copyOf(files);
    this.added = Set.copyOf(added);
  }

  /**
   * The migrator with some upgrades replaced.
   *
   * @param files the file that runs in place of each upgrade
   * @param added the revisions among them that the migrator does not know
   */
  public static Migrator of(Migrator migrator, Map<RevisionId, Path> files, Set<RevisionId> added) {
    return files.isEmpty() ? migrator : new ReplacedUpgrades(migrator, files, added);
  }

  private boolean replaces(Revision revision, Direction direction) {
    return direction == Direction.UPGRADE && files.containsKey(revision.id());
  }

  private boolean isAdded(Revision revision) {
    return added.contains(revision.id());
  }

  private PlainScript script(Revision revision) {
    return PlainScript.read(files.get(revision.id()), null, true);
  }

  @Override
  public Optional<String> replacement(Revision revision) {
    return Optional.ofNullable(files.get(revision.id())).map(Path::toString);
  }

  @Override
  public MigrationScript script(Revision revision, Direction direction, Engine engine) {
    if (replaces(revision, direction)) {
      return script(revision).asScript();
    }
    return isAdded(revision)
        ? new MigrationScript(
            MigrationScript.Kind.UNSUPPORTED,
            false,
            revision.location(),
            "It is code that Roundtrip cannot run.")
        : migrator.script(revision, direction, engine);
  }

  @Override
  public boolean wraps(Revision revision, Direction direction, Engine engine) {
    return !files.containsKey(revision.id()) && migrator.wraps(revision, direction, engine);
  }

  @Override
  public Optional<String> ownSection(
      Revision revision, Direction direction, Engine engine, List<String> more) {
    return migrator.ownSection(revision, direction, engine, more);
  }

  @Override
  public Optional<List<Object>> inputs(Revision revision, Engine engine) {
    Optional<List<Object>> own =
        isAdded(revision) ? Optional.of(List.of()) : migrator.inputs(revision, engine);
    Path file = files.get(revision.id());
    return file == null ? own : own.map(values -> List.of(values, file, script(revision).text()));
  }

  @Override
  public Optional<Migrator> followedBy(List<String> lines) {
    return migrator.followedBy(lines).map(longer -> of(longer, files, added));
  }

  @Override
  public boolean isServerWide(Revision revision, Engine engine) {
    return !isAdded(revision) && migrator.isServerWide(revision, engine);
  }

  @Override
  public Optional<ScriptEffects> effects(Revision revision, Direction direction, Engine engine) {
    return replaces(revision, direction) || isAdded(revision)
        ? Optional.empty()
        : migrator.effects(revision, direction, engine);
  }

  @Override
  public boolean changesSchema(Revision revision, Engine engine) {
    return !isAdded(revision) && migrator.changesSchema(revision, engine);
  }

  @Override
  public Set<String> bookkeeping() {
    return migrator.bookkeeping();
  }

  @Override
  public boolean connectsItself() {
    return migrator.connectsItself();
  }

  @Override
  public boolean hasTypedValues() {
    return migrator.hasTypedValues();
  }

  @Override
  public void prepare(Session session) {
    migrator.prepare(session);
  }

  @Override
  public Optional<Migrator> inNewProcesses() {
    return migrator.inNewProcesses().map(other -> of(other, files, added));
  }

  @Override
  public void record(Revision revision, Session session) {
    migrator.record(revision, session);
  }

  @Override
  public RunResult run(
      Revision revision, Direction direction, Session session, Transactions transactions)
      throws MigrationFailedException {
    return run(revision, direction, session, transactions, StatementListener.NONE);
  }

  @Override
  public RunResult run(
      Revision revision,
      Direction direction,
      Session session,
      Transactions transactions,
      StatementListener listener)
      throws MigrationFailedException {
    if (!replaces(revision, direction)) {
      return migrator.run(revision, direction, session, transactions, listener);
    }
    script(revision).run(session);
    if (!isAdded(revision)) {
      migrator.record(revision, session);
    }
    return RunResult.SENT;
  }

  @Override
  public boolean recordsEach() {
    return migrator.recordsEach();
  }

  @Override
  public List<RecordedRun> runAll(
      List<Revision> way, Direction direction, Session session, Consumer<Revision> passed)
      throws MigrationFailedException {
    int done = 0;
    for (int i = 0; i < way.size(); i++) {
      if (replaces(way.get(i), direction)) {
        migrator.runAll(way.subList(done, i), direction, session, passed);
        run(way.get(i), direction, session, Transactions.AS_THE_TOOL);
        passed.accept(way.get(i));
        done = i + 1;
      }
    }
    List<RecordedRun> recorded =
        migrator.runAll(way.subList(done, way.size()), direction, session, passed);
    return done == 0 ? recorded : List.of();
  }

  @Override
  public Optional<Drift> drift(Session session) {
    return migrator.drift(session);
  }
}
