package org.roundtrip.project.sql;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.revision.Revision;

/** A revision and its scripts for each engine. */
public record RevisionScripts(
    Revision revision, Map<Engine, ScriptSource> upgrade, Map<Engine, ScriptSource> downgrade) {

  public RevisionScripts {
    upgrade = Map.copyOf(upgrade);
    downgrade = Map.copyOf(downgrade);
  }

  public ScriptSource part(Direction direction, Engine engine) {
    Map<Engine, ScriptSource> parts = direction == Direction.UPGRADE ? upgrade : downgrade;
    return Objects.requireNonNull(parts.get(engine));
  }

  public boolean upgrades(Engine engine) {
    return part(Direction.UPGRADE, engine).kind() == MigrationScript.Kind.SCRIPT;
  }

  /** Whether each script is the same for all engines. */
  public boolean isShared() {
    return Stream.of(upgrade, downgrade)
        .allMatch(scripts -> scripts.values().stream().distinct().count() <= 1);
  }

  /** The script that all engines share; empty if they differ. */
  public String sharedText(Direction direction) {
    List<ScriptSource> own =
        Engine.all().stream().map(engine -> part(direction, engine)).distinct().toList();
    return own.size() == 1 ? own.get(0).text() : "";
  }
}
