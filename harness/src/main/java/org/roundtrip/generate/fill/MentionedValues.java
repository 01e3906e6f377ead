package org.roundtrip.generate.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
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
import org.roundtrip.generate.value.ValueFormat;
import org.roundtrip.schema.table.CheckConstraint;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Key;
import org.roundtrip.schema.table.Table;

/** Values that the scripts of a revision and the conditions before and after it mention. */
final class MentionedValues {

  private static final int MOST = 10;

  private final Connection connection;
  private final Engine engine;
  private final ValueFormat format;
  private final Map<String, List<String>> inScripts;

  MentionedValues(Connection connection, Engine engine, List<String> scripts) {
    this.connection = connection;
    this.engine = engine;
    this.format = engine.part(ValueFormat.class);
    this.inScripts = PredicateMiner.literals(scripts);
  }

  /**
   * The mentioned values that are valid for a column.
   *
   * @param other the table on the other side of the revision, or null
   */
  List<Value> of(Table table, @Nullable Table other, Column column) throws SQLException {
    Set<String> texts = new LinkedHashSet<>();
    texts.addAll(inScripts.getOrDefault(column.name().toLowerCase(Locale.ROOT), List.of()));
    Stream.concat(Stream.of(table), Stream.ofNullable(other))
        .flatMap(MentionedValues::conditions)
        .map(PredicateMiner::mine)
        .forEach(mined -> texts.addAll(candidates(mined, column)));
    texts.addAll(inScripts.getOrDefault("", List.of()));
    List<String> literals =
        texts.stream().map(text -> format.literal(column.type(), text)).toList();
    return readable(table, column, literals).stream()
        .limit(MOST)
        .map(sql -> new Value(sql, "mentioned"))
        .toList();
  }

  /** The values that the scripts compare with the column or assign to it. */
  List<Value> inScripts(Table table, Column column) throws SQLException {
    List<String> texts = inScripts.getOrDefault(column.name().toLowerCase(Locale.ROOT), List.of());
    List<String> literals =
        texts.stream().limit(MOST).map(text -> format.literal(column.type(), text)).toList();
    return literals.isEmpty()
        ? List.of()
        : readable(table, column, literals).stream()
            .map(sql -> new Value(sql, "mentioned"))
            .toList();
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

  /** Removes literals that are not valid for the column's type. */
  private List<String> readable(Table table, Column column, List<String> literals)
      throws SQLException {
    TupleEvaluator evaluator =
        TupleEvaluator.of(connection, engine, table, List.of(column), List.of());
    List<TupleResult> results = evaluator.evaluate(literals.stream().map(List::of).toList());
    List<String> readable = new ArrayList<>();
    for (int i = 0; i < literals.size(); i++) {
      if (results.get(i).accepted()) {
        readable.add(literals.get(i));
      }
    }
    return readable;
  }
}
