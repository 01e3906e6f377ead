package org.roundtrip.dialect;

/**
 * The code that supports one engine. Implementations are registered as services of this type and
 * have a public constructor without parameters.
 */
public interface Dialect {

  /** The engine. */
  Engine engine();

  /** Whether histories that do not specify their engines are tested on it. */
  boolean usual();

  /**
   * The implementation of an interface, which the calling package declares.
   *
   * @throws IllegalStateException if the dialect has no such part
   */
  <T> T part(Class<T> type);
}
