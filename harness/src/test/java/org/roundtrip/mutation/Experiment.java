package org.roundtrip.mutation;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;

/** Verifies the mutants of a pair with each kind of rows. */
record Experiment(Bench bench, Properties equivalents) {

  /**
   * What became of the mutants that differ in meaning.
   *
   * @throws IncorrectPairException when something is found of the original
   */
  List<Result> run(Pair pair) throws IOException {
    List<Mutant> mutants =
        Mutant.of(pair).stream().filter(m -> !equivalents.containsKey(m.name())).toList();
    Map<String, List<Finding>> without = bench.findings(pair, mutants, Rows.NONE);
    // Rows only add to what is found, so what is found without them need not be tried again.
    List<Mutant> left = mutants.stream().filter(mutant -> harm(without, mutant).isEmpty()).toList();
    Map<String, List<Finding>> uniform = bench.findings(pair, left, Rows.UNIFORM);
    Map<String, List<Finding>> ours = bench.findings(pair, left, Rows.OURS);
    requireClean(pair, ours);
    List<Result> results = new ArrayList<>();
    for (Mutant mutant : mutants) {
      results.add(
          harm(without, mutant).contains(FindingCode.RT109)
              ? Result.invalid(mutant)
              : result(mutant, Map.of(Rows.NONE, without, Rows.UNIFORM, uniform, Rows.OURS, ours)));
    }
    return results;
  }

  private static Result result(Mutant mutant, Map<Rows, Map<String, List<Finding>>> found) {
    if (!harm(Objects.requireNonNull(found.get(Rows.NONE)), mutant).isEmpty()) {
      return new Result(mutant, false, EnumSet.allOf(Rows.class));
    }
    Set<Rows> killed = EnumSet.noneOf(Rows.class);
    found.forEach(
        (rows, findings) -> {
          if (!harm(findings, mutant).isEmpty()) {
            killed.add(rows);
          }
        });
    return new Result(mutant, false, killed);
  }

  private static Set<FindingCode> harm(Map<String, List<Finding>> findings, Mutant mutant) {
    return Result.harm(findings.getOrDefault(mutant.id(), List.of()));
  }

  private static void requireClean(Pair pair, Map<String, List<Finding>> findings) {
    List<Finding> found = Objects.requireNonNull(findings.get(Bench.ORIGINAL));
    if (!found.isEmpty()) {
      throw new IncorrectPairException(
          pair + " is not correct:\n" + found.stream().map(Finding::text).collect(joining("\n")));
    }
  }

  /** A pair that should be correct is not. */
  static final class IncorrectPairException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IncorrectPairException(String message) {
      super(message);
    }
  }
}
