package org.roundtrip.dialect;

/**
 * What is special about one engine. Registered as a service of this type, so that an engine is one
 * package and one registration. Has a public constructor without parameters.
 */
public interface Dialect {

  /** The engine. */
  Engine engine();

  /** Whether histories that do not say what they are written for are tried on it. */
  boolean usual();

  /**
   * What this dialect gives for one purpose: the implementation of an interface that the package
   * which asks declares.
   *
   * @throws IllegalStateException when it gives none
   */
  <T> T part(Class<T> type);
}
