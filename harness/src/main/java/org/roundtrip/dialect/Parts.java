package org.roundtrip.dialect;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The parts of one dialect, by the interfaces that they implement. Thread-safe. */
public final class Parts {

  private final Map<Class<?>, Object> parts = new ConcurrentHashMap<>();

  /** Registers the implementation of an interface. */
  public <T> Parts with(Class<T> type, T part) {
    parts.put(type, part);
    return this;
  }

  /**
   * The implementation of an interface.
   *
   * @throws IllegalStateException if no implementation is registered
   */
  public <T> T get(Class<T> type) {
    Object part = parts.get(type);
    if (part == null) {
      throw new IllegalStateException("The dialect has no part of type " + type.getName() + ".");
    }
    return type.cast(part);
  }
}
