package org.roundtrip.mutation;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.Databases;
import org.roundtrip.dialect.Engine;

/**
 * Counts the mutants that are found out with our rows, beside no rows and rows by chance.
 * Arguments: the folder of the sample project's migrations, then optionally parts of the names of
 * the only pairs to take. When it is interrupted, it tells what is known by then.
 */
public final class MutationBenchmark {

  private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
  private final long begun = System.nanoTime();
  private final Path sample;
  private final List<String> only;
  private final Properties equivalents = Corpus.equivalents();
  private final List<Result> results = new ArrayList<>();
  private final SortedMap<String, String> found = new TreeMap<>();
  private final SortedMap<String, String> failed = new TreeMap<>();
  private int pairs;
  private boolean told;

  private MutationBenchmark(Path sample, List<String> only) {
    this.sample = sample;
    this.only = only;
  }

  /** Prints a line a pair, the table, the survivors and what was set aside. */
  public static void main(String[] arguments) throws Exception {
    List<String> all = List.of(arguments);
    MutationBenchmark benchmark =
        new MutationBenchmark(Path.of(all.get(0)), all.subList(1, all.size()));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> benchmark.tell(false)));
    benchmark.run();
    benchmark.tell(true);
  }

  private void run() throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(Engine.defaults().size());
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Engine engine : Engine.defaults()) {
        running.add(
            threads.submit(
                () -> {
                  run(engine);
                  return engine;
                }));
      }
      for (Future<?> engine : running) {
        engine.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void run(Engine engine) throws IOException {
    List<Pair> all = new ArrayList<>(Corpus.own(engine));
    all.addAll(Corpus.ofProject(engine, sample));
    Path folder = Files.createTempDirectory("mutants");
    try (DatabaseServer server = DatabaseServers.open(engine, Databases.postgres("embedded"))) {
      Experiment experiment = new Experiment(new Bench(server, folder), equivalents);
      for (Pair pair : all) {
        if (only.isEmpty() || only.stream().anyMatch(pair.toString()::contains)) {
          run(experiment, pair);
        }
      }
    } finally {
      delete(folder);
    }
  }

  /** What goes wrong with one pair must not cost the others. */
  private void run(Experiment experiment, Pair pair) throws IOException {
    try {
      add(pair, experiment.run(pair), experiment.equivalent(pair));
    } catch (RuntimeException e) {
      fail(pair, String.valueOf(e.getMessage()));
    }
  }

  private synchronized void add(Pair pair, List<Result> some, List<Mutant> same) {
    if (told) {
      return;
    }
    pairs++;
    results.addAll(some);
    same.forEach(m -> found.put(m.name(), equivalents.getProperty(m.name())));
    out.printf(
        "%4.0f s  %s%n", (System.nanoTime() - begun) / 1e9, new Tally(some).line(pair.toString()));
  }

  private synchronized void fail(Pair pair, String reason) {
    if (!told) {
      failed.put(pair.toString(), reason);
      out.println(reason);
    }
  }

  private synchronized void tell(boolean whole) {
    if (told) {
      return;
    }
    told = true;
    results.sort(Comparator.comparing(result -> result.mutant().name()));
    Tally tally = new Tally(results);
    tally.print(out);
    tally.printSurvivors(out);
    out.printf("%n%d more mean the same as the original%n", found.size());
    found.forEach((name, reason) -> out.println(name + "  " + reason));
    if (whole && only.isEmpty()) {
      equivalents.stringPropertyNames().stream()
          .filter(name -> !found.containsKey(name))
          .forEach(name -> out.println("listed as equivalent, but not drawn: " + name));
    }
    failed.forEach((name, reason) -> out.printf("%n%s could not be counted: %s%n", name, reason));
    out.printf(
        "%n%d pairs%s in %.0f s%n",
        pairs, whole ? "" : ", interrupted,", (System.nanoTime() - begun) / 1e9);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
