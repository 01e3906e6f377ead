package org.roundtrip.project.sql;

import java.util.Optional;
import java.util.stream.Collectors;
import org.roundtrip.dialect.Engine;

/** The names that engines have in file names and in scripts. */
public final class EngineNames {

  private EngineNames() {}

  /** The engine that a name means, such as PostgreSQL for {@code pg}. */
  public static Optional<Engine> find(String name) {
    return Engine.all().stream()
        .filter(engine -> engine.part(ScriptDialect.class).names().contains(name))
        .findFirst();
  }

  /** What people call the engines that are known here: {@code SQLite or PostgreSQL}. */
  public static String labels() {
    return Engine.all().stream().map(Engine::label).collect(Collectors.joining(" or "));
  }
}
