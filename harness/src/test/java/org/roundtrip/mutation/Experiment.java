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
import org.roundtrip.finding.Severity;
import org.roundtrip.finding.text.FindingText;
import org.roundtrip.finding.text.Wording;

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

  /** What is equivalent among a pair's mutants. */
  List<Mutant> equivalent(Pair pair) {
    return Mutant.of(pair).stream().filter(m -> equivalents.containsKey(m.name())).toList();
  }

  private static Result result(Mutant mutant, Map<Rows, Map<String, List<Finding>>> found) {
    if (!harm(Objects.requireNonNull(found.get(Rows.NONE)), mutant).isEmpty()) {
      return new Result(mutant, false, EnumSet.allOf(Rows.class), false);
    }
    Set<Rows> killed = EnumSet.noneOf(Rows.class);
    found.forEach(
        (rows, findings) -> {
          if (!harm(findings, mutant).isEmpty()) {
            killed.add(rows);
          }
        });
    return new Result(mutant, false, killed, !killed.contains(Rows.OURS) && isNoted(mutant, found));
  }

  /** The original has no notes, so one that names something of a broken statement is about it. */
  private static boolean isNoted(Mutant mutant, Map<Rows, Map<String, List<Finding>>> found) {
    Set<String> names = mutant.names();
    return Objects.requireNonNull(found.get(Rows.OURS))
        .getOrDefault(mutant.id(), List.of())
        .stream()
        .filter(finding -> finding.severity() == Severity.NOTE)
        .flatMap(finding -> FindingText.details(finding, Wording.PLAIN).stream())
        .flatMap(line -> Sql.of(line).tokens().stream())
        .anyMatch(token -> names.contains(token.text()));
  }

  private static Set<FindingCode> harm(Map<String, List<Finding>> findings, Mutant mutant) {
    return Result.harm(findings.getOrDefault(mutant.id(), List.of()));
  }

  private static void requireClean(Pair pair, Map<String, List<Finding>> findings) {
    List<Finding> found = Objects.requireNonNull(findings.get(Bench.ORIGINAL));
    if (!found.isEmpty()) {
      throw new IncorrectPairException(
          pair
              + " is not correct:\n"
              + found.stream()
                  .map(finding -> FindingText.of(finding, Wording.PLAIN))
                  .collect(joining("\n")));
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
