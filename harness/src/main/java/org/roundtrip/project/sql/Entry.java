package org.roundtrip.project.sql;

import java.util.Map;
import java.util.Objects;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.Leg;
import org.roundtrip.revision.Revision;

/** A revision and its texts. */
record Entry(Revision revision, Map<Engine, Part> upgrade, Map<Engine, Part> downgrade) {

  Entry {
    upgrade = Map.copyOf(upgrade);
    downgrade = Map.copyOf(downgrade);
  }

  Part part(Direction direction, Engine engine) {
    Map<Engine, Part> parts = direction == Direction.UPGRADE ? upgrade : downgrade;
    return Objects.requireNonNull(parts.get(engine));
  }

  boolean upgrades(Engine engine) {
    return part(Direction.UPGRADE, engine).kind() == Leg.Kind.SCRIPT;
  }

  /** The text that all engines share, or nothing when each has its own. */
  String sharedText(Direction direction) {
    Part one = part(direction, Engine.POSTGRESQL);
    Part other = part(direction, Engine.SQLITE);
    return one.location().equals(other.location()) ? one.text() : "";
  }
}
