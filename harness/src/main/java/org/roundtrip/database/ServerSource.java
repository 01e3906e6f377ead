package org.roundtrip.database;

import java.util.function.Supplier;
import org.roundtrip.setting.Advice;

/**
 * A way to get a server of an engine on this machine.
 *
 * @param name what it is, such as {@code Docker}
 * @param available whether it works
 * @param detail the version and the place, or what is missing and how to get it
 */
public record ServerSource(String name, boolean available, Advice detail) {

  /**
   * Examines a way.
   *
   * @param examination returns the detail, or throws an {@link EnvironmentException} if the way
   *     does not work
   */
  public static ServerSource of(String name, Supplier<String> examination) {
    try {
      return new ServerSource(name, true, Advice.of("{}", examination.get()));
    } catch (EnvironmentException e) {
      return new ServerSource(name, false, e.advice());
    }
  }
}
