package org.roundtrip.project.flyway;

import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.logging.LogFactory;

/**
 * Runs Flyway without its log, because findings report the failures that a run expects. All uses of
 * Flyway in a JVM share one log, so it is restored when the last run ends.
 */
final class SilentFlyway {

  private static int running;

  private SilentFlyway() {}

  /** Loads Flyway and does some work with it. */
  static <T> T run(FluentConfiguration configuration, Function<Flyway, T> work) {
    begin();
    try {
      return work.apply(configuration.loggers().load());
    } finally {
      end();
    }
  }

  private static synchronized void begin() {
    running++;
  }

  private static synchronized void end() {
    running--;
    if (running == 0) {
      LogFactory.setConfiguration(Flyway.configure());
    }
  }
}
