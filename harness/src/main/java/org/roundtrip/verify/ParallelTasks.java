package org.roundtrip.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs tasks in parallel and waits for all of them. */
final class ParallelTasks {

  private ParallelTasks() {}

  /**
   * Runs the tasks, the first one in this thread. If a task fails, the method waits for the others,
   * then throws the first failure with the other failures suppressed in it.
   */
  static void run(List<? extends Runnable> all) {
    List<FutureTask<Void>> tasks = new ArrayList<>();
    for (Runnable each : all) {
      tasks.add(new FutureTask<>(each, null));
    }
    for (FutureTask<Void> task : tasks.subList(Math.min(1, tasks.size()), tasks.size())) {
      Thread thread = new Thread(task, "roundtrip");
      thread.setDaemon(true);
      thread.start();
    }
    if (!tasks.isEmpty()) {
      tasks.get(0).run();
    }
    await(tasks);
  }

  private static void await(List<FutureTask<Void>> tasks) {
    RuntimeException failure = null;
    for (FutureTask<Void> task : tasks) {
      try {
        task.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      } catch (ExecutionException e) {
        RuntimeException one = unwrap(e);
        if (failure == null) {
          failure = one;
        } else {
          failure.addSuppressed(one);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private static RuntimeException unwrap(ExecutionException e) {
    if (e.getCause() instanceof RuntimeException runtime) {
      return runtime;
    }
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(e.getCause());
  }
}
