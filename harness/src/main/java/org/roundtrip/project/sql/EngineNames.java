package org.roundtrip.project.sql;

import java.util.Optional;
import java.util.stream.Collectors;
import org.roundtrip.dialect.Engine;

/** The names of engines in file names and scripts. */
public final class EngineNames {

  private EngineNames() {}

  /** Finds an engine by one of its names, such as PostgreSQL by {@code pg}. */
  public static Optional<Engine> find(String name) {
    return Engine.all().stream()
        .filter(engine -> engine.part(ScriptDialect.class).names().contains(name))
        .findFirst();
  }

  /** The labels of the supported engines: {@code SQLite or PostgreSQL}. */
  public static String labels() {
    return Engine.all().stream().map(Engine::label).collect(Collectors.joining(" or "));
  }
}
