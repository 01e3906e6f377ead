package org.roundtrip.generate.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.generate.predicate.MinedValues;
import org.roundtrip.generate.predicate.PredicateMiner;
import org.roundtrip.generate.predicate.TupleEvaluator;
import org.roundtrip.generate.predicate.TupleResult;
import org.roundtrip.generate.value.Value;
import org.roundtrip.generate.value.Values;
import org.roundtrip.schema.table.CheckConstraint;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Key;
import org.roundtrip.schema.table.Table;

/** Values that the scripts of a revision and the conditions before and after it mention. */
final class MentionedValues {

  private static final int MOST = 10;
  private static final int MOST_WITH_SOURCE = 14;

  private final Connection connection;
  private final Engine engine;
  private final Values values;
  private final Map<String, List<String>> inScripts;
  private final Map<String, List<String>> inSource;

  MentionedValues(Connection connection, Engine engine, Values values, RevisionContext focus) {
    this.connection = connection;
    this.engine = engine;
    this.values = values;
    this.inScripts = PredicateMiner.literals(focus.scripts());
    this.inSource = focus.literals();
  }

  /**
   * The mentioned values that are valid for a column.
   *
   * @param other the table on the other side of the revision, or null
   */
  List<Value> of(Table table, @Nullable Table other, Column column) throws SQLException {
    Set<String> texts = new LinkedHashSet<>();
    texts.addAll(named(inScripts, column));
    Stream.concat(Stream.of(table), Stream.ofNullable(other))
        .flatMap(MentionedValues::conditions)
        .map(PredicateMiner::mine)
        .forEach(mined -> texts.addAll(candidates(mined, column)));
    texts.addAll(inScripts.getOrDefault("", List.of()));
    return Stream.concat(
            values(table, column, texts).stream().limit(MOST),
            values(table, column, sourceTexts(table, column)).stream())
        .distinct()
        .limit(MOST_WITH_SOURCE)
        .toList();
  }

  /** The literals of a source, without the names of the table and its columns. */
  private Set<String> sourceTexts(Table table, Column column) {
    Set<String> texts = new LinkedHashSet<>();
    texts.addAll(named(inSource, column));
    texts.addAll(inSource.getOrDefault("", List.of()));
    texts.remove(table.name().name());
    table.columns().forEach(other -> texts.remove(other.name()));
    return texts;
  }

  private static List<String> named(Map<String, List<String>> literals, Column column) {
    return literals.getOrDefault(column.name().toLowerCase(Locale.ROOT), List.of());
  }

  private List<Value> values(Table table, Column column, Collection<String> texts)
      throws SQLException {
    List<Value> mentioned =
        texts.stream().flatMap(text -> values.written(column, text).stream()).toList();
    return mentioned.isEmpty() ? List.of() : readable(table, column, mentioned);
  }

  /** The values that the scripts compare with the column or assign to it. */
  List<Value> inScripts(Table table, Column column) throws SQLException {
    List<String> texts = named(inScripts, column);
    return values(table, column, texts.subList(0, Math.min(MOST, texts.size())));
  }

  /** The values that the scripts compare with columns that reference the column. */
  List<Value> inScripts(Table table, Column column, Collection<String> referring)
      throws SQLException {
    List<String> texts =
        referring.stream()
            .flatMap(name -> inScripts.getOrDefault(name, List.of()).stream())
            .distinct()
            .limit(MOST)
            .toList();
    return values(table, column, texts);
  }

  private static Stream<String> conditions(Table table) {
    return Stream.concat(
        table.checks().stream().map(CheckConstraint::expression),
        table.keys().stream().map(Key::predicate).flatMap(Stream::ofNullable));
  }

  private static List<String> candidates(MinedValues mined, Column column) {
    return mined.candidates().entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(column.name()))
        .flatMap(entry -> entry.getValue().stream())
        .map(MinedValues.Candidate::text)
        .toList();
  }

  /** Removes values that are not valid for the column's type. */
  private List<Value> readable(Table table, Column column, List<Value> mentioned)
      throws SQLException {
    TupleEvaluator evaluator =
        TupleEvaluator.of(connection, engine, table, List.of(column), List.of());
    List<TupleResult> results =
        evaluator.evaluate(mentioned.stream().map(value -> List.of(value.sql())).toList());
    List<Value> readable = new ArrayList<>();
    for (int i = 0; i < mentioned.size(); i++) {
      if (results.get(i).accepted()) {
        readable.add(mentioned.get(i));
      }
    }
    return readable;
  }
}
