package org.roundtrip.project.liquibase;

import java.util.logging.Level;
import liquibase.logging.Logger;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import org.jspecify.annotations.Nullable;

/** Logs nothing: exceptions report failures, and other messages would clutter the report. */
final class NoOpLogger extends AbstractLogService {

  private static final Logger NOTHING = new Nothing();

  @Override
  public int getPriority() {
    return PRIORITY_NOT_APPLICABLE;
  }

  @Override
  @SuppressWarnings("rawtypes") // The overridden method is declared so.
  public Logger getLog(Class type) {
    return NOTHING;
  }

  /** Never closed. */
  @SuppressWarnings("try")
  private static final class Nothing extends AbstractLogger {

    @Override
    public void log(Level level, @Nullable String message, @Nullable Throwable e) {
      // Nothing is logged.
    }
  }
}
