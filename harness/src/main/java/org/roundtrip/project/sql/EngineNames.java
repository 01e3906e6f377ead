package org.roundtrip.project.sql;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;

/** The names of engines in file names and scripts. */
public final class EngineNames {

  /** How many words may come up to the name of the engine, as in {@code jdbc:tc:postgresql}. */
  private static final int WORDS = 4;

  private EngineNames() {}

  /** Finds an engine by one of its names, such as PostgreSQL by {@code pg}. */
  public static Optional<Engine> find(String name) {
    return Engine.all().stream()
        .filter(engine -> engine.part(ScriptDialect.class).names().contains(name))
        .findFirst();
  }

  /**
   * The engines that URLs, drivers or dialects name, such as {@code jdbc:postgresql://host/db},
   * {@code postgresql+asyncpg://host/db}, {@code org.sqlite.JDBC} or {@code postgres}.
   */
  public static Set<Engine> ofUrls(Collection<String> texts) {
    return texts.stream()
        .flatMap(text -> ofUrl(text).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Only what comes before the address counts: an address may hold any word. */
  private static Optional<Engine> ofUrl(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("//|;|/")[0].split("[^a-z0-9]+"))
        .limit(WORDS)
        .flatMap(word -> find(word).stream())
        .findFirst();
  }

  /** The labels of the supported engines: {@code SQLite or PostgreSQL}. */
  public static String labels() {
    return Engine.all().stream().map(Engine::label).collect(Collectors.joining(" or "));
  }
}
