package org.roundtrip.dialect;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The dialects that are registered as services. */
final class Dialects {

  private static final List<Dialect> ALL =
      ServiceLoader.load(Dialect.class, Dialect.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(Comparator.comparing(Dialect::engine))
          .toList();

  private static final Map<Engine, Dialect> BY_ENGINE =
      ALL.stream().collect(Collectors.toMap(Dialect::engine, dialect -> dialect));

  private Dialects() {}

  static List<Engine> engines() {
    return ALL.stream().map(Dialect::engine).toList();
  }

  static List<Engine> usualEngines() {
    return ALL.stream().filter(Dialect::usual).map(Dialect::engine).toList();
  }

  static Dialect of(Engine engine) {
    Dialect dialect = BY_ENGINE.get(engine);
    if (dialect == null) {
      throw new IllegalStateException("No dialect serves " + engine.label() + ".");
    }
    return dialect;
  }
}
