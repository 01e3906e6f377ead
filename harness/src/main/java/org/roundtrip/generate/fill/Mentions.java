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
import org.roundtrip.generate.predicate.Judge;
import org.roundtrip.generate.predicate.Mined;
import org.roundtrip.generate.predicate.Predicates;
import org.roundtrip.generate.predicate.Verdict;
import org.roundtrip.generate.value.Value;
import org.roundtrip.generate.value.ValueFormat;
import org.roundtrip.schema.table.CheckConstraint;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Key;
import org.roundtrip.schema.table.Table;

/** Values that a revision's scripts and the conditions on both its sides speak of. */
final class Mentions {

  private static final int MOST = 10;

  private final Connection connection;
  private final Engine engine;
  private final ValueFormat format;
  private final Map<String, List<String>> inScripts;

  Mentions(Connection connection, Engine engine, List<String> scripts) {
    this.connection = connection;
    this.engine = engine;
    this.format = engine.part(ValueFormat.class);
    this.inScripts = Predicates.literals(scripts);
  }

  /**
   * Those that the column can hold.
   *
   * @param other the table on the other side, or null
   */
  List<Value> of(Table table, @Nullable Table other, Column column) throws SQLException {
    Set<String> texts = new LinkedHashSet<>();
    texts.addAll(inScripts.getOrDefault(column.name().toLowerCase(Locale.ROOT), List.of()));
    Stream.concat(Stream.of(table), Stream.ofNullable(other))
        .flatMap(Mentions::conditions)
        .map(Predicates::mine)
        .forEach(mined -> texts.addAll(candidates(mined, column)));
    texts.addAll(inScripts.getOrDefault("", List.of()));
    List<String> literals =
        texts.stream().map(text -> format.literal(column.type(), text)).toList();
    return readable(table, column, literals).stream()
        .limit(MOST)
        .map(sql -> new Value(sql, "mentioned"))
        .toList();
  }

  /** Those that the scripts compare the column with or assign to it. */
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

  private static List<String> candidates(Mined mined, Column column) {
    return mined.candidates().entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(column.name()))
        .flatMap(entry -> entry.getValue().stream())
        .map(Mined.Candidate::text)
        .toList();
  }

  /** What is no value of the column's type is left out. */
  private List<String> readable(Table table, Column column, List<String> literals)
      throws SQLException {
    Judge judge = Judge.of(connection, engine, table, List.of(column), List.of());
    List<Verdict> verdicts = judge.judge(literals.stream().map(List::of).toList());
    List<String> readable = new ArrayList<>();
    for (int i = 0; i < literals.size(); i++) {
      if (verdicts.get(i).taken()) {
        readable.add(literals.get(i));
      }
    }
    return readable;
  }
}
