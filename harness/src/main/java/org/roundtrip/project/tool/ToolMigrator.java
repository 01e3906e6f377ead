package org.roundtrip.project.tool;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.Drift;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.Migrator;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.sql.ScriptEffects;

/**
 * Moves databases by a tool that makes its own connections, and remembers what it sent, so that the
 * same can be tried again and again on rows without the tool. For several threads.
 */
public final class ToolMigrator implements Migrator {

  private final Tool tool;
  private final Map<Key, RecordedScript> seen = new ConcurrentHashMap<>();

  /** A migrator by a tool. */
  public ToolMigrator(Tool tool) {
    this.tool = tool;
  }

  Tool tool() {
    return tool;
  }

  private record Key(RevisionId revision, Direction direction, Engine engine) {}

  @Override
  public MigrationScript leg(Revision revision, Direction direction, Engine engine) {
    return tool.leg(revision, direction, engine);
  }

  @Override
  public boolean wraps(Revision revision, Direction direction, Engine engine) {
    return false;
  }

  @Override
  public boolean isServerWide(Revision revision, Engine engine) {
    return SourceText.of(revision).isServerWide()
        || Arrays.stream(Direction.values())
            .map(direction -> seen.get(new Key(revision.id(), direction, engine)))
            .anyMatch(script -> script != null && script.isServerWide());
  }

  @Override
  public Set<String> bookkeeping() {
    return tool.bookkeeping();
  }

  @Override
  public boolean connectsItself() {
    return true;
  }

  @Override
  public boolean onlyMarks(Revision revision, Engine engine) {
    return tool.onlyMarks(revision, engine);
  }

  @Override
  public boolean canRepeat(Revision revision, Engine engine) {
    return Arrays.stream(Direction.values())
        .filter(direction -> isScript(revision, direction, engine))
        .map(direction -> seen.get(new Key(revision.id(), direction, engine)))
        .allMatch(script -> script != null && script.isRepeatable());
  }

  @Override
  public Optional<ScriptEffects> effects(Revision revision, Direction direction, Engine engine) {
    return Optional.ofNullable(seen.get(new Key(revision.id(), direction, engine)))
        .flatMap(RecordedScript::effects)
        .map(effects -> isScript(revision, direction, engine) ? named(effects, revision) : effects);
  }

  private boolean isScript(Revision revision, Direction direction, Engine engine) {
    return leg(revision, direction, engine).kind() == MigrationScript.Kind.SCRIPT;
  }

  /** What a program sends to other rows than it was seen with may be about other tables. */
  private static ScriptEffects named(ScriptEffects effects, Revision revision) {
    return effects.withWords(SourceText.of(revision).words());
  }

  @Override
  public void run(
      Revision revision, Direction direction, Session session, Transactions transactions)
      throws MigrationFailedException {
    Key key = new Key(revision.id(), direction, session.engine());
    if (transactions == Transactions.AS_THE_TOOL) {
      Recording sent = tool.move(List.of(revision), direction, session, passed -> {});
      seen.merge(key, RecordedScript.of(session.engine(), sent), RecordedScript::ifSame);
      return;
    }
    RecordedScript script = seen.get(key);
    if (script != null) {
      MigrationScript leg = tool.leg(revision, direction, session.engine());
      new Replay(script, leg.location(), session, transactions == Transactions.OURS).run(false);
    }
  }

  @Override
  public boolean repeatUpgrade(Revision revision, Session session) throws MigrationFailedException {
    RecordedScript script = seen.get(new Key(revision.id(), Direction.UPGRADE, session.engine()));
    if (script == null || !script.isRepeatable() || script.recording().books().isEmpty()) {
      return false;
    }
    MigrationScript leg = tool.leg(revision, Direction.UPGRADE, session.engine());
    new Replay(script, leg.location(), session, false).run(true);
    return true;
  }

  @Override
  public Optional<Drift> drift(Session session) {
    return tool.drift(session);
  }

  @Override
  public void runAll(
      List<Revision> way, Direction direction, Session session, Consumer<Revision> passed)
      throws MigrationFailedException {
    if (!way.isEmpty()) {
      tool.move(way, direction, session, passed);
    }
  }
}
