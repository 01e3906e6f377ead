package org.roundtrip.mutation;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Predicate;
import org.roundtrip.database.Engine;

/** Counts results and prints them. */
record Tally(List<Result> results) {

  Tally {
    results = List.copyOf(results);
  }

  List<Mutant> mutants() {
    return results.stream().map(Result::mutant).toList();
  }

  /** Prints a table by operator and by engine. */
  void print(PrintStream out) {
    out.printf("%-46s %10s %10s %10s%n", "operator", "no rows", "uniform", "ours");
    for (Operator operator : Operator.values()) {
      line(out, operator.name(), result -> result.mutant().operator() == operator);
    }
    for (Engine engine : Engine.values()) {
      line(out, engine.word(), result -> result.mutant().pair().engine() == engine);
    }
    line(out, "all", result -> true);
    long invalid = results.stream().filter(Result::invalid).count();
    out.printf("%n%d more do not run at all and are not counted%n", invalid);
  }

  /** Prints how a pair did, with the mutants that were not found out. */
  void printOf(Pair pair, PrintStream out) {
    synchronized (out) {
      line(out, pair.toString(), result -> true);
      results.stream()
          .filter(result -> !result.invalid() && !result.isKilled(Rows.OURS))
          .forEach(result -> survivor(out, result));
    }
  }

  private void line(PrintStream out, String name, Predicate<Result> which) {
    List<Result> counted =
        results.stream().filter(result -> !result.invalid()).filter(which).toList();
    out.printf("%-46s", name);
    for (Rows rows : Rows.values()) {
      long killed = counted.stream().filter(result -> result.isKilled(rows)).count();
      out.printf(" %10s", killed + "/" + counted.size());
    }
    long killed = counted.stream().filter(result -> result.isKilled(Rows.OURS)).count();
    out.printf(counted.isEmpty() ? "%n" : "  %5.1f %%%n", 100.0 * killed / counted.size());
  }

  private static void survivor(PrintStream out, Result result) {
    out.println(
        "  "
            + result.mutant().name()
            + (result.isKilled(Rows.UNIFORM) ? "  (found with uniform rows)" : ""));
    result.mutant().difference().forEach(line -> out.println("    " + line));
  }
}
