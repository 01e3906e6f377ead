package org.roundtrip.dialect;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The dialects that are registered as services. */
final class Dialects {

  private static final List<Dialect> ALL =
      ServiceLoader.load(Dialect.class, Dialect.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(Comparator.comparing(Dialect::engine))
          .toList();

  private Dialects() {}

  static List<Engine> engines() {
    return ALL.stream().map(Dialect::engine).toList();
  }

  static List<Engine> usualEngines() {
    return ALL.stream().filter(Dialect::usual).map(Dialect::engine).toList();
  }

  static Dialect of(Engine engine) {
    return ALL.stream()
        .filter(dialect -> dialect.engine() == engine)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No dialect serves " + engine.label() + "."));
  }
}
