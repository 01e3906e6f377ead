package org.roundtrip.generate.predicate;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;

/** Parses conditions, each with a time limit: some texts keep the parser busy for minutes. */
final class ConditionParser {

  private static final long TO_LOAD_MILLIS = 10_000;
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "sql-parser");
            thread.setDaemon(true);
            return thread;
          });

  private static boolean loaded;

  private ConditionParser() {}

  /** The condition; empty if it cannot be parsed within the time limit. */
  static Optional<Expression> condition(String text, long millis) {
    load();
    return parsed(text, millis);
  }

  // Loading the parser's classes takes longer than the limit for one condition.
  private static synchronized void load() {
    if (!loaded) {
      parsed("a = 1", TO_LOAD_MILLIS);
      loaded = true;
    }
  }

  private static Optional<Expression> parsed(String text, long millis) {
    Future<Expression> future =
        THREADS.submit(() -> CCJSqlParserUtil.parseCondExpression(text, false));
    try {
      return Optional.ofNullable(future.get(millis, TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException unreadable) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      future.cancel(true);
    }
  }
}
