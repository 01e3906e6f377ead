package org.roundtrip.mutation;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Predicate;
import org.roundtrip.dialect.Engine;

/** Counts results and prints them. */
record Tally(List<Result> results) {

  Tally {
    results = List.copyOf(results);
  }

  /** Prints a table by operator, with the incident that each stands for, and one by engine. */
  void print(PrintStream out) {
    out.printf("%n%-46s %10s %10s %10s %9s %6s%n", "", "no rows", "uniform", "ours", "", "noted");
    for (Operator operator : Operator.values()) {
      out.println(
          line(operator.name(), result -> result.mutant().operator() == operator)
              + "  "
              + operator.incident());
    }
    for (Engine engine : Engine.defaults()) {
      out.println(line(engine.word(), result -> result.mutant().pair().engine() == engine));
    }
    out.println(line("all", result -> true));
    long invalid = results.stream().filter(Result::invalid).count();
    out.printf("%d more do not run at all and are not counted%n", invalid);
  }

  /** Prints the mutants that were not found out, with what differs. */
  void printSurvivors(PrintStream out) {
    List<Result> survivors = results.stream().filter(Result::survives).toList();
    out.printf("%n%d survivors%n", survivors.size());
    survivors.forEach(result -> survivor(out, result));
  }

  /** How all of them did, in one line. */
  String line(String name) {
    return line(name, result -> true);
  }

  private String line(String name, Predicate<Result> which) {
    List<Result> counted =
        results.stream().filter(result -> !result.invalid()).filter(which).toList();
    StringBuilder line = new StringBuilder("%-46s".formatted(name));
    for (Rows rows : Rows.values()) {
      line.append(" %10s".formatted(killed(counted, rows) + "/" + counted.size()));
    }
    double share = counted.isEmpty() ? 100 : 100.0 * killed(counted, Rows.OURS) / counted.size();
    long noted = counted.stream().filter(Result::noted).count();
    return line.append("   %5.1f %% %6d".formatted(share, noted)).toString();
  }

  private static long killed(List<Result> some, Rows rows) {
    return some.stream().filter(result -> result.isKilled(rows)).count();
  }

  private static void survivor(PrintStream out, Result result) {
    out.println(
        result.mutant().name()
            + (result.noted() ? "  (noted)" : "")
            + (result.isKilled(Rows.UNIFORM) ? "  (found with uniform rows)" : ""));
    result.mutant().difference().forEach(line -> out.println("    " + line));
  }
}
