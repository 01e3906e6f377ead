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

/** Looks for tuples that meet all checks: by chance, then by changing what failed least. */
final class TupleSearch {

  private static final String NULL = "NULL";
  private static final int BATCH = 300;
  private static final int BATCH_AFTER_FAILURES = 60;
  private static final int ROUNDS = 12;
  private static final int PARENTS = 20;
  private static final int ENOUGH = 4;

  private record Tried(List<String> tuple, TupleResult verdict) {}

  private final CandidateSets choices;
  private final TupleEvaluator judge;
  private final List<Column> columns;
  private final List<CheckConstraint> checks;
  private final Random random;
  private final Set<List<String>> seen = new LinkedHashSet<>();
  private final Set<List<String>> found = new LinkedHashSet<>();
  private List<Tried> best = List.of();
  private boolean failures;

  TupleSearch(
      CandidateSets choices,
      TupleEvaluator judge,
      List<Column> columns,
      List<CheckConstraint> checks,
      Random random) {
    this.choices = choices;
    this.judge = judge;
    this.columns = columns;
    this.checks = checks;
    this.random = random;
  }

  /** Several times as many as are wanted, where there are so many, so that there is a choice. */
  Set<List<String>> find(int wanted) throws SQLException {
    for (int round = 0; round < ROUNDS && found.size() < enough(wanted); round++) {
      List<List<String>> batch = batch(round);
      if (batch.isEmpty()) {
        break;
      }
      take(batch, judge.judge(batch));
    }
    return found;
  }

  // Tuples on which the database fails have to be found one by one, which takes long.
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

  // NULL wherever it may be but in one column, and in none: what exclusive columns ask for.
  private List<List<String>> fewNulls() {
    List<List<String>> tuples = new ArrayList<>();
    for (int only = -1; only < columns.size(); only++) {
      List<String> tuple = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        tuple.add(choices.nullable(i) && i != only ? NULL : filled(i));
      }
      tuples.add(List.copyOf(tuple));
    }
    return tuples;
  }

  private String filled(int column) {
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

  // Columns that are compared often hold the same, or each other's values.
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

  // Another value in a column or two of a check that was not met.
  private List<String> changed() {
    Tried parent = best.get(random.nextInt(best.size()));
    List<String> tuple = new ArrayList<>(parent.tuple());
    List<Integer> suspects = suspects(parent.verdict());
    for (int i = 0; i < 2; i++) {
      int column = suspects.get(random.nextInt(suspects.size()));
      tuple.set(column, choices.any(column, random));
    }
    if (random.nextBoolean()) {
      relate(tuple);
    }
    return List.copyOf(tuple);
  }

  private List<Integer> suspects(TupleResult verdict) {
    List<Integer> suspects = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      for (int c = 0; c < checks.size(); c++) {
        boolean speaks = checks.get(c).columns().contains(columns.get(i).name());
        if (speaks && (verdict.allMet() || !verdict.met().get(c))) {
          suspects.add(i);
        }
      }
    }
    return suspects;
  }

  private void take(List<List<String>> batch, List<TupleResult> verdicts) {
    List<Tried> tried = new ArrayList<>(best);
    for (int i = 0; i < batch.size(); i++) {
      TupleResult verdict = verdicts.get(i);
      if (verdict.allMet()) {
        found.add(batch.get(i));
      }
      failures |= !verdict.taken();
      if (verdict.taken()) {
        tried.add(new Tried(batch.get(i), verdict));
      }
    }
    tried.sort(Comparator.comparingInt((Tried one) -> -one.verdict().score()));
    best = List.copyOf(tried.subList(0, Math.min(PARENTS, tried.size())));
  }
}
