package org.roundtrip.generate.predicate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.roundtrip.dialect.Engine;
import org.roundtrip.generate.predicate.MinedValues.Candidate;
import org.roundtrip.generate.predicate.MinedValues.Pair;
import org.roundtrip.generate.value.ValueFormat;
import org.roundtrip.generate.value.Values;
import org.roundtrip.schema.table.CheckConstraint;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Table;

/**
 * The candidate values for the columns of a group of checks.
 *
 * @param relevant by column, the values that the checks mention, and NULL if the column is nullable
 * @param all by column, all candidates
 * @param pairs the indexes of columns that are compared with each other
 */
record CandidateSets(List<List<String>> relevant, List<List<String>> all, List<int[]> pairs) {

  private static final String NULL = "NULL";
  private static final int MOST_ROWS = 24;
  private static final int FIRST_ROWS = 900;

  static CandidateSets of(
      Connection connection,
      Engine engine,
      Table table,
      List<Column> columns,
      List<CheckConstraint> checks,
      Values values,
      Random random,
      int wanted)
      throws SQLException {
    List<MinedValues> mined =
        checks.stream().map(check -> PredicateMiner.mine(check.expression())).toList();
    List<List<String>> relevant = new ArrayList<>();
    List<List<String>> all = new ArrayList<>();
    int firstRow = 1 + random.nextInt(FIRST_ROWS);
    for (Column column : columns) {
      Candidates candidates = new Candidates(engine.part(ValueFormat.class), column, random);
      addMined(column, checks, mined, candidates);
      candidates.ofType(table.name(), values, firstRow, Math.min(wanted + 4, MOST_ROWS));
      TupleEvaluator reader =
          TupleEvaluator.of(connection, engine, table, List.of(column), List.of());
      List<String> first = readable(reader, candidates.relevant());
      List<String> second = readable(reader, candidates.others());
      List<String> nulls = column.nullable() ? List.of(NULL) : List.of();
      relevant.add(Candidates.joined(first, nulls));
      all.add(Candidates.joined(Candidates.joined(first, second), nulls));
    }
    return new CandidateSets(relevant, all, pairs(columns, mined));
  }

  private static void addMined(
      Column column, List<CheckConstraint> checks, List<MinedValues> mined, Candidates candidates) {
    Set<Candidate> texts = new LinkedHashSet<>();
    Set<String> patterns = new LinkedHashSet<>();
    for (int i = 0; i < checks.size(); i++) {
      CheckConstraint check = checks.get(i);
      if (check.columns().contains(column.name())) {
        String name = check.ofDomain() ? "value" : column.name();
        MinedValues one = mined.get(i);
        one.candidates().forEach((k, v) -> texts.addAll(same(k, name) ? v : List.of()));
        one.patterns().forEach((k, v) -> patterns.addAll(same(k, name) ? v : List.of()));
      }
    }
    String defaultText = column.defaultText();
    if (defaultText != null) {
      WordReader.of(defaultText).stream()
          .filter(Word::isLiteral)
          .forEach(word -> texts.add(new Candidate(word.text(), word.kind() == Word.Kind.NUMBER)));
    }
    candidates.mined(texts, patterns);
  }

  // Unquoted names are mined in lower case, but SQLite keeps the case of the definition.
  private static boolean same(String mined, String column) {
    return mined.toLowerCase(Locale.ROOT).equals(column.toLowerCase(Locale.ROOT));
  }

  private static List<String> readable(TupleEvaluator reader, List<String> literals)
      throws SQLException {
    List<TupleResult> results = reader.evaluate(literals.stream().map(List::of).toList());
    List<String> readable = new ArrayList<>();
    for (int i = 0; i < literals.size(); i++) {
      if (results.get(i).accepted()) {
        readable.add(literals.get(i));
      }
    }
    return readable;
  }

  private static List<int[]> pairs(List<Column> columns, List<MinedValues> mined) {
    List<int[]> pairs = new ArrayList<>();
    for (MinedValues one : mined) {
      for (Pair pair : one.pairs()) {
        int left = index(columns, pair.left());
        int right = index(columns, pair.right());
        if (left >= 0 && right >= 0) {
          pairs.add(new int[] {left, right});
        }
      }
    }
    return pairs;
  }

  private static int index(List<Column> columns, String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (same(name, columns.get(i).name())) {
        return i;
      }
    }
    return -1;
  }

  /** A random candidate for a column; half of the time one that the checks mention. */
  String any(int column, Random random) {
    List<String> preferred = relevant.get(column);
    boolean useRelevant = !preferred.isEmpty() && random.nextBoolean();
    List<String> from = useRelevant ? preferred : all.get(column);
    return from.isEmpty() ? NULL : from.get(random.nextInt(from.size()));
  }

  boolean nullable(int column) {
    return all.get(column).contains(NULL);
  }

  /** Whether a literal is a candidate for a column. */
  boolean holds(int column, String literal) {
    return all.get(column).contains(literal);
  }
}
