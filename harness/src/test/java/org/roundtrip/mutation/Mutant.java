package org.roundtrip.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.roundtrip.project.Direction;

/**
 * A migration that was broken in one place.
 *
 * @param number tells it apart from others of its operator
 */
record Mutant(Pair pair, Operator operator, Direction direction, int number, Script script) {

  /** How many there are of a pair and an operator at most. */
  private static final int MOST = 2;

  /** The mutants of a pair; no two are the same. */
  static List<Mutant> of(Pair pair) {
    List<Mutant> mutants = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (Operator operator : Operator.values()) {
      List<Mutant> all = new ArrayList<>();
      for (Direction direction : Direction.values()) {
        Script script = direction == Direction.UPGRADE ? pair.up() : pair.down();
        Faults faults = new Faults(pair, direction);
        int number = 0;
        for (Script broken : operator.scripts(script, pair.schema())) {
          number++;
          if (seen.add(List.of(direction, broken.text())) && faults.isFault(operator, broken)) {
            all.add(new Mutant(pair, operator, direction, number, broken));
          }
        }
      }
      mutants.addAll(some(all));
    }
    return mutants;
  }

  /** Evenly spread over all. */
  private static List<Mutant> some(List<Mutant> all) {
    int count = Math.min(MOST, all.size());
    List<Mutant> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(all.get(count == 1 ? 0 : i * (all.size() - 1) / (count - 1)));
    }
    return some;
  }

  Script up() {
    return direction == Direction.UPGRADE ? script : pair.up();
  }

  Script down() {
    return direction == Direction.DOWNGRADE ? script : pair.down();
  }

  /** Such as {@code sqlite/split-name/down/DROP_WHERE-1}. */
  String name() {
    String way = direction == Direction.UPGRADE ? "up" : "down";
    return pair + "/" + way + "/" + operator + "-" + number;
  }

  /** The id of its revision. */
  String id() {
    return "m%08x".formatted(name().hashCode());
  }

  /** The statements that only the original has. */
  private List<Sql> gone() {
    return without(original().statements(), script.statements());
  }

  /** The statements that the original has not. */
  private List<Sql> added() {
    return without(script.statements(), original().statements());
  }

  private static List<Sql> without(List<Sql> some, List<Sql> others) {
    return some.stream().filter(sql -> !others.contains(sql)).toList();
  }

  private Script original() {
    return direction == Direction.UPGRADE ? pair.up() : pair.down();
  }

  /** What the broken statements name: words that are not wholly in capitals, as key words are. */
  Set<String> names() {
    return Stream.concat(gone().stream(), added().stream())
        .flatMap(sql -> sql.tokens().stream())
        .filter(Token::isWord)
        .map(Token::text)
        .filter(word -> !word.equals(word.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toSet());
  }

  /** The lines that differ from the original, at most a few. */
  List<String> difference() {
    List<String> lines = new ArrayList<>();
    if (original().wrapped() != script.wrapped()) {
      lines.add("- no transaction");
    }
    gone().forEach(sql -> lines.add("- " + shortly(sql)));
    added().forEach(sql -> lines.add("+ " + shortly(sql)));
    if (lines.isEmpty()) {
      lines.add("  other order: " + moved());
    }
    return lines;
  }

  private String moved() {
    List<Sql> before = original().statements();
    List<Sql> now = script.statements();
    return IntStream.range(0, now.size())
        .filter(i -> !now.get(i).equals(before.get(i)))
        .mapToObj(i -> shortly(now.get(i)))
        .collect(Collectors.joining("; "));
  }

  private static String shortly(Sql sql) {
    String line = sql.text().replaceAll("\\s+", " ");
    return line.length() <= 240 ? line : line.substring(0, 239) + "…";
  }
}
