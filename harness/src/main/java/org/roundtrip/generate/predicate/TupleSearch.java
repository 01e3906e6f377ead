package org.roundtrip.generate.predicate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.roundtrip.schema.table.CheckConstraint;
import org.roundtrip.schema.table.Column;

/**
 * Searches for tuples that satisfy all checks: random ones first, then variations of those that
 * fail the fewest checks.
 */
final class TupleSearch {

  private static final String NULL = "NULL";
  private static final int BATCH = 300;
  private static final int BATCH_AFTER_FAILURES = 60;
  private static final int ROUNDS = 12;
  private static final int PARENTS = 20;
  private static final int ENOUGH = 4;

  private record Attempt(List<String> tuple, TupleResult result) {}

  private final CandidateSets choices;
  private final TupleEvaluator evaluator;
  private final List<Column> columns;
  private final List<CheckConstraint> checks;
  private final Random random;
  private final Set<List<String>> seen = new LinkedHashSet<>();
  private final Set<List<String>> found = new LinkedHashSet<>();
  private List<Attempt> best = List.of();
  private boolean failures;

  TupleSearch(
      CandidateSets choices,
      TupleEvaluator evaluator,
      List<Column> columns,
      List<CheckConstraint> checks,
      Random random) {
    this.choices = choices;
    this.evaluator = evaluator;
    this.columns = columns;
    this.checks = checks;
    this.random = random;
  }

  /**
   * Finds up to several times as many tuples as wanted, so that the most diverse ones can be
   * chosen.
   */
  Set<List<String>> find(int wanted) throws SQLException {
    for (int round = 0; round < ROUNDS && found.size() < enough(wanted); round++) {
      List<List<String>> batch = batch(round);
      if (batch.isEmpty()) {
        break;
      }
      take(batch, evaluator.evaluate(batch));
    }
    return found;
  }

  // Isolating tuples on which the query fails is slow.
  private int enough(int wanted) {
    return failures ? wanted : wanted * ENOUGH;
  }

  private List<List<String>> batch(int round) {
    List<List<String>> batch = new ArrayList<>();
    if (round == 0) {
      fewNulls().forEach(tuple -> addNew(tuple, batch));
    }
    if (columns.size() == 1 && round == 0) {
      choices.all().get(0).forEach(value -> addNew(List.of(value), batch));
      return batch;
    }
    int size = failures || round == 0 ? BATCH_AFTER_FAILURES : BATCH;
    for (int i = 0; i < size; i++) {
      boolean change = !best.isEmpty() && random.nextInt(3) > 0;
      addNew(change ? changed() : fresh(), batch);
    }
    return batch;
  }

  private void addNew(List<String> tuple, List<List<String>> batch) {
    if (seen.add(tuple)) {
      batch.add(tuple);
    }
  }

  // NULL in all nullable columns, and in all but one: mutually exclusive columns require this.
  private List<List<String>> fewNulls() {
    List<List<String>> tuples = new ArrayList<>();
    for (int only = -1; only < columns.size(); only++) {
      List<String> tuple = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        tuple.add(choices.nullable(i) && i != only ? NULL : nonNull(i));
      }
      tuples.add(List.copyOf(tuple));
    }
    return tuples;
  }

  private String nonNull(int column) {
    String value = choices.any(column, random);
    return value.equals(NULL) ? choices.all().get(column).get(0) : value;
  }

  private List<String> fresh() {
    List<String> tuple = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      tuple.add(choices.nullable(i) && random.nextInt(4) == 0 ? NULL : choices.any(i, random));
    }
    relate(tuple);
    return List.copyOf(tuple);
  }

  // Columns that are compared often need equal or swapped values.
  private void relate(List<String> tuple) {
    for (int[] pair : choices.pairs()) {
      int kind = random.nextInt(4);
      String left = tuple.get(pair[0]);
      String right = tuple.get(pair[1]);
      if (kind == 0 && choices.holds(pair[1], left)) {
        tuple.set(pair[1], left);
      } else if (kind == 1 && choices.holds(pair[0], right) && choices.holds(pair[1], left)) {
        tuple.set(pair[0], right);
        tuple.set(pair[1], left);
      }
    }
  }

  // Changes one or two columns of a check that failed.
  private List<String> changed() {
    Attempt parent = best.get(random.nextInt(best.size()));
    List<String> tuple = new ArrayList<>(parent.tuple());
    List<Integer> suspects = suspects(parent.result());
    for (int i = 0; i < 2; i++) {
      int column = suspects.get(random.nextInt(suspects.size()));
      tuple.set(column, choices.any(column, random));
    }
    if (random.nextBoolean()) {
      relate(tuple);
    }
    return List.copyOf(tuple);
  }

  private List<Integer> suspects(TupleResult result) {
    List<Integer> suspects = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      for (int c = 0; c < checks.size(); c++) {
        boolean mentions = checks.get(c).columns().contains(columns.get(i).name());
        if (mentions && (result.allMet() || !result.met().get(c))) {
          suspects.add(i);
        }
      }
    }
    return suspects;
  }

  private void take(List<List<String>> batch, List<TupleResult> results) {
    List<Attempt> attempts = new ArrayList<>(best);
    for (int i = 0; i < batch.size(); i++) {
      TupleResult result = results.get(i);
      if (result.allMet()) {
        found.add(batch.get(i));
      }
      failures |= !result.accepted();
      if (result.accepted()) {
        attempts.add(new Attempt(batch.get(i), result));
      }
    }
    attempts.sort(Comparator.comparingInt((Attempt one) -> -one.result().score()));
    best = List.copyOf(attempts.subList(0, Math.min(PARENTS, attempts.size())));
  }
}
