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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.Databases;
import org.roundtrip.database.Engine;

/**
 * Counts the mutants that are found out with our rows, beside no rows and rows by chance.
 * Arguments: the folder of the sample project's migrations, then optionally parts of the names of
 * the only pairs to take.
 */
public final class MutationBenchmark {

  private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
  private final Path sample;
  private final List<String> only;
  private final Properties equivalents = Corpus.equivalents();

  private MutationBenchmark(Path sample, List<String> only) {
    this.sample = sample;
    this.only = only;
  }

  /** Prints the table and the survivors. */
  public static void main(String[] arguments) throws Exception {
    List<String> all = List.of(arguments);
    MutationBenchmark benchmark =
        new MutationBenchmark(Path.of(all.get(0)), all.subList(1, all.size()));
    long begun = System.nanoTime();
    Tally tally = new Tally(benchmark.run());
    tally.print(benchmark.out);
    Corpus.unknown(benchmark.equivalents, tally.mutants())
        .forEach(
            name -> benchmark.out.println("listed as equivalent, but there is none such: " + name));
    benchmark.out.printf("%.0f s%n", (System.nanoTime() - begun) / 1e9);
  }

  private List<Result> run() throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(Engine.values().length);
    try {
      List<Future<List<Result>>> running = new ArrayList<>();
      for (Engine engine : Engine.values()) {
        running.add(threads.submit(() -> run(engine)));
      }
      List<Result> results = new ArrayList<>();
      for (Future<List<Result>> engine : running) {
        results.addAll(engine.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Result> run(Engine engine) throws IOException {
    List<Pair> pairs = new ArrayList<>(Corpus.own(engine));
    pairs.addAll(Corpus.ofProject(engine, sample));
    Path folder = Files.createTempDirectory("mutants");
    List<Result> results = new ArrayList<>();
    try (DatabaseServer server = DatabaseServers.open(engine, Databases.postgres("embedded"))) {
      Experiment experiment = new Experiment(new Bench(server, folder), equivalents);
      for (Pair pair : pairs) {
        if (only.isEmpty() || only.stream().anyMatch(pair.toString()::contains)) {
          results.addAll(run(experiment, pair));
        }
      }
    } finally {
      delete(folder);
    }
    return results;
  }

  private List<Result> run(Experiment experiment, Pair pair) throws IOException {
    try {
      List<Result> results = experiment.run(pair);
      new Tally(results).printOf(pair, out);
      return results;
    } catch (Experiment.IncorrectPairException e) {
      out.println(e.getMessage());
      return List.of();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
