package org.roundtrip.dialect;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A kind of database, such as SQLite. There is one instance for each, so that {@code ==} compares
 * them. What is special about it is in its {@link Dialect}, whose parts it hands out.
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
   * For the {@link Dialect} of an engine, which keeps the one instance.
   *
   * @param word the name for options and reports, in lower case
   * @param label the name for people
   * @param order its place among the engines wherever they are listed
   */
  public Engine(String word, String label, int order) {
    this.word = word;
    this.label = label;
    this.order = order;
  }

  /** Every engine that has a dialect here, in order. */
  public static List<Engine> all() {
    return Dialects.engines();
  }

  /** The engines that a history is tried on when nothing says what it is written for, in order. */
  public static List<Engine> usual() {
    return Dialects.usualEngines();
  }

  /** The engine with this name for options and reports. */
  public static Optional<Engine> named(String word) {
    return all().stream().filter(engine -> engine.word.equals(word)).findFirst();
  }

  /** The name for people. */
  public String label() {
    return label;
  }

  /** The name for options and reports, such as {@code sqlite} or {@code postgresql}. */
  public String word() {
    return word;
  }

  /**
   * What this engine's dialect gives for one purpose.
   *
   * @param type the interface of the package that asks
   * @throws IllegalStateException when the dialect gives none
   */
  public <T> T part(Class<T> type) {
    return Dialects.of(this).part(type);
  }

  @Override
  public int compareTo(Engine other) {
    return ORDER.compare(this, other);
  }

  /** The name for options and reports. */
  @Override
  public String toString() {
    return word;
  }
}
