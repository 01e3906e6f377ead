package org.roundtrip.project.liquibase;

import java.util.logging.Level;
import liquibase.logging.Logger;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import org.jspecify.annotations.Nullable;

/** Logs nothing: what went wrong is told by exceptions, and the rest is noise in a report. */
final class NoOpLogger extends AbstractLogService {

  private static final Logger NOTHING = new Nothing();

  @Override
  public int getPriority() {
    return PRIORITY_NOT_APPLICABLE;
  }

  @Override
  @SuppressWarnings("rawtypes") // As it is declared.
  public Logger getLog(Class type) {
    return NOTHING;
  }

  /** Nobody closes it. */
  @SuppressWarnings("try")
  private static final class Nothing extends AbstractLogger {

    @Override
    public void log(Level level, @Nullable String message, @Nullable Throwable e) {
      // Silence.
    }
  }
}
