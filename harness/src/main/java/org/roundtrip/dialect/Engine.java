package org.roundtrip.dialect;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A database product, such as SQLite. Each engine has one instance, so {@code ==} compares engines.
 * {@link #part} returns the parts of its {@link Dialect}.
 */
public final class Engine implements Comparable<Engine> {

  /** SQLite. */
  public static final Engine SQLITE = new Engine("sqlite", "SQLite", 0);

  /** PostgreSQL. */
  public static final Engine POSTGRESQL = new Engine("postgresql", "PostgreSQL", 1);

  private static final Comparator<Engine> ORDER =
      Comparator.comparingInt((Engine engine) -> engine.order).thenComparing(Engine::word);

  private final String word;
  private final String label;
  private final int order;

  /**
   * Creates an engine. Only its {@link Dialect} calls this, and it keeps the only instance.
   *
   * @param word the name in options and reports, in lower case
   * @param label the name in messages
   * @param order the position of the engine in lists of engines
   */
  public Engine(String word, String label, int order) {
    this.word = word;
    this.label = label;
    this.order = order;
  }

  /** All engines with a registered dialect, in order. */
  public static List<Engine> all() {
    return Dialects.engines();
  }

  /** The engines on which a history is tested if it does not specify its engines, in order. */
  public static List<Engine> defaults() {
    return Dialects.usualEngines();
  }

  /** The engine with this name in options and reports. */
  public static Optional<Engine> named(String word) {
    return all().stream().filter(engine -> engine.word.equals(word)).findFirst();
  }

  /** The name in messages, such as {@code PostgreSQL}. */
  public String label() {
    return label;
  }

  /** The name in options and reports, such as {@code sqlite} or {@code postgresql}. */
  public String word() {
    return word;
  }

  /**
   * The part of this engine's dialect that implements an interface.
   *
   * @param type the interface, which the calling package declares
   * @throws IllegalStateException if the dialect has no such part
   */
  public <T> T part(Class<T> type) {
    return Dialects.of(this).part(type);
  }

  @Override
  public int compareTo(Engine other) {
    return ORDER.compare(this, other);
  }

  /** The name in options and reports. */
  @Override
  public String toString() {
    return word;
  }
}
