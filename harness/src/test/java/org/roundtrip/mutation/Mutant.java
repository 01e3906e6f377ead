package org.roundtrip.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.roundtrip.database.Engine;
import org.roundtrip.project.Direction;

/**
 * A migration that was broken in one place.
 *
 * @param number tells it apart from others of its operator
 */
record Mutant(Pair pair, Operator operator, Direction direction, int number, Script script) {

  /** How many there are of a pair and an operator at most. */
  private static final int MOST = 3;

  /** The mutants of a pair; no two are the same. */
  static List<Mutant> of(Pair pair) {
    List<Mutant> mutants = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (Operator operator : Operator.values()) {
      List<Mutant> all = new ArrayList<>();
      for (Direction direction : Direction.values()) {
        if (!isFault(pair, operator, direction)) {
          continue;
        }
        Script script = direction == Direction.UPGRADE ? pair.up() : pair.down();
        int number = 0;
        for (Script broken : operator.scripts(script, pair.schema())) {
          number++;
          if (seen.add(List.of(direction, broken.text()))) {
            all.add(new Mutant(pair, operator, direction, number, broken));
          }
        }
      }
      mutants.addAll(some(all));
    }
    return mutants;
  }

  /**
   * What an upgrade is to lead to is said nowhere but in it: one that sets fewer constraints is as
   * good as the other. And SQLite's types have no length.
   */
  private static boolean isFault(Pair pair, Operator operator, Direction direction) {
    return switch (operator) {
      case DROP_NOT_NULL, DROP_CONSTRAINT, FORGET_DEFAULT, CHANGE_ON_DELETE ->
          direction == Direction.DOWNGRADE;
      case NARROW_TYPE -> pair.engine() == Engine.POSTGRESQL;
      default -> true;
    };
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

  /** The lines that differ from the original, at most a few. */
  List<String> difference() {
    Script original = direction == Direction.UPGRADE ? pair.up() : pair.down();
    List<String> lines = new ArrayList<>();
    if (original.wrapped() != script.wrapped()) {
      lines.add("- no transaction");
    }
    original.statements().stream()
        .filter(sql -> !script.statements().contains(sql))
        .forEach(sql -> lines.add("- " + sql.text().replaceAll("\\s+", " ")));
    script.statements().stream()
        .filter(sql -> !original.statements().contains(sql))
        .forEach(sql -> lines.add("+ " + sql.text().replaceAll("\\s+", " ")));
    if (lines.isEmpty()) {
      lines.add("  other order: " + script.text().replaceAll("\\s+", " "));
    }
    return lines;
  }
}
