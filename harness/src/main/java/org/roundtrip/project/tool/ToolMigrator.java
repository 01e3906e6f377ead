package org.roundtrip.project.tool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.Drift;
import org.roundtrip.project.EnumLabels;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.RecordedRun;
import org.roundtrip.project.RunResult;
import org.roundtrip.project.SourceCode;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;

/**
 * Upgrades and downgrades databases with a tool that opens its own connections, and returns the
 * recorded statements. Thread-safe.
 */
public final class ToolMigrator implements Migrator {

  private final Tool tool;

  /** Creates a migrator that runs a tool. */
  public ToolMigrator(Tool tool) {
    this.tool = tool;
  }

  Tool tool() {
    return tool;
  }

  @Override
  public MigrationScript script(Revision revision, Direction direction, Engine engine) {
    return tool.script(revision, direction, engine);
  }

  @Override
  public boolean wraps(Revision revision, Direction direction, Engine engine) {
    return false;
  }

  @Override
  public boolean isServerWide(Revision revision, Engine engine) {
    return SourceText.of(revision).isServerWide();
  }

  @Override
  public boolean changesSchema(Revision revision, Engine engine) {
    return SourceText.of(revision).changesSchema();
  }

  @Override
  public boolean hasTypedValues() {
    return tool.hasTypedValues();
  }

  @Override
  public EnumLabels enumLabels(Revision revision, boolean upgraded) {
    return tool.enumLabels(revision, upgraded);
  }

  @Override
  public SourceCode source(Revision revision) {
    return RevisionSource.of(revision).read();
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
  public void prepare(Session session) {
    tool.prepare(session);
  }

  @Override
  public void record(Revision revision, Session session) {
    Set<RevisionId> heads = new HashSet<>(tool.current(session));
    heads.removeAll(revision.parents());
    heads.add(revision.id());
    tool.stamp(heads, session);
  }

  @Override
  public Optional<Migrator> inNewProcesses() {
    return tool.inNewProcesses().map(ToolMigrator::new);
  }

  @Override
  public Optional<Migrator> followedBy(List<String> lines) {
    return tool.followedBy(lines).map(ToolMigrator::new);
  }

  @Override
  public RunResult run(
      Revision revision, Direction direction, Session session, Transactions transactions)
      throws MigrationFailedException {
    MigrationScript script = tool.script(revision, direction, session.engine());
    if (script.kind() == MigrationScript.Kind.UNREADABLE) {
      throw unreadable(script);
    }
    Recording sent = tool.move(List.of(revision), direction, session, passed -> {});
    RecordedRun recorded = RecordedScript.of(session.engine(), sent, revision, script);
    return new RunResult(sent.onlyMarked(), Optional.of(recorded));
  }

  private static MigrationFailedException unreadable(MigrationScript script) {
    return MigrationFailedException.unreadable(
        script.location(), "", String.valueOf(script.reason()));
  }

  @Override
  public Optional<Drift> drift(Session session) {
    return tool.drift(session);
  }

  @Override
  public boolean recordsEach() {
    return tool.recordsEach();
  }

  @Override
  public List<RecordedRun> runAll(
      List<Revision> way, Direction direction, Session session, Consumer<Revision> passed)
      throws MigrationFailedException {
    List<MigrationScript> legs =
        way.stream().map(revision -> tool.script(revision, direction, session.engine())).toList();
    MigrationScript first =
        legs.stream()
            .filter(script -> script.kind() == MigrationScript.Kind.UNREADABLE)
            .findFirst()
            .orElse(null);
    List<Revision> before = first == null ? way : way.subList(0, legs.indexOf(first));
    List<Recording> sent =
        before.isEmpty() ? List.of() : tool.moveAll(before, direction, session, passed);
    if (first != null) {
      throw unreadable(first);
    }
    List<RecordedRun> recorded = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      recorded.add(RecordedScript.of(session.engine(), sent.get(i), way.get(i), legs.get(i)));
    }
    return recorded;
  }
}
