package org.roundtrip.project.sql;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Cancels a statement that exceeds a time limit.
 *
 * @param limit the user's limit for one statement; zero for no limit
 * @param grace the additional time to wait if the server enforces the limit itself
 */
public record TimeLimit(Duration limit, Duration grace) {

  private static final String QUERY_CANCELED = "57014";

  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  /** Work that uses a JDBC statement. */
  public interface Work {
    void run() throws SQLException;
  }

  /** Runs work. Cancels it at the time limit, so that it fails. */
  public void keep(java.sql.Statement jdbc, Work work) throws SQLException {
    if (limit.isZero()) {
      work.run();
      return;
    }
    Future<?> alarm = CLOCK.schedule(() -> cancel(jdbc), millis(), TimeUnit.MILLISECONDS);
    try {
      work.run();
    } catch (SQLException e) {
      throw alarm.isDone() || QUERY_CANCELED.equals(e.getSQLState()) ? stopped(e) : e;
    } finally {
      alarm.cancel(false);
    }
  }

  private long millis() {
    return limit.plus(grace).toMillis();
  }

  /** If this fails, the exception stays in the future and the statement runs to its end. */
  private static boolean cancel(java.sql.Statement jdbc) throws SQLException {
    jdbc.cancel();
    return true;
  }

  private SQLException stopped(SQLException cause) {
    String message =
        "the statement was stopped after %s s, the time limit for one statement;"
                .formatted(seconds())
            + " --statement-timeout sets another";
    return new SQLException(message, cause.getSQLState(), cause);
  }

  private String seconds() {
    return BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString();
  }

  /**
   * One thread for all statements, which exits when it is idle. Cancelled timers stay in the queue
   * until their time, because removing them would wake the thread for every statement.
   */
  private static ScheduledThreadPoolExecutor clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "roundtrip-statement-timeout");
              thread.setDaemon(true);
              return thread;
            });
    clock.setKeepAliveTime(10, TimeUnit.SECONDS);
    clock.allowCoreThreadTimeOut(true);
    return clock;
  }
}
