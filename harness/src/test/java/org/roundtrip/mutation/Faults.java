package org.roundtrip.mutation;

import java.util.List;
import java.util.function.Predicate;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;

/**
 * Tells which broken scripts are wrong at all. What an upgrade is to lead to is said nowhere but in
 * it, so some of what an operator does to one gives another correct migration.
 */
record Faults(Pair pair, Direction direction) {

  /**
   * Whether it is a fault.
   *
   * <ul>
   *   <li>An upgrade that sets fewer constraints or other actions than the original is as good.
   *   <li>So is one that sets more on a table that it makes itself and fills from no other.
   *   <li>So is one without a new index or view; one that was there before must come back.
   *   <li>So is one that moves more rows away, where the downgrade puts back whatever was moved.
   *   <li>SQLite's types have no length.
   * </ul>
   */
  boolean isFault(Operator operator, Script broken) {
    boolean back = direction == Direction.DOWNGRADE;
    Sql changed = changed(broken);
    return switch (operator) {
      case DROP_NOT_NULL, DROP_CONSTRAINT, FORGET_DEFAULT, CHANGE_ON_DELETE -> back;
      case ADD_NOT_NULL, ADD_UNIQUE -> back || !isOfEmptyTable(changed);
      case FORGET_TRIGGER_OR_INDEX -> back || wasThere(changed);
      case DROP_WHERE -> back || !isPutBack(changed);
      case NARROW_TYPE -> pair.engine() == Engine.POSTGRESQL;
      default -> true;
    };
  }

  private Script original() {
    return direction == Direction.UPGRADE ? pair.up() : pair.down();
  }

  /** The first statement of the original that the broken script has not at its place. */
  private Sql changed(Script broken) {
    List<Sql> all = original().statements();
    int place = 0;
    while (place < broken.statements().size()
        && place < all.size() - 1
        && broken.statements().get(place).equals(all.get(place))) {
      place++;
    }
    return all.get(place);
  }

  /**
   * Whether it defines a table, or an index of one, that the script makes and copies nothing to.
   */
  private boolean isOfEmptyTable(Sql definition) {
    String table = definition.named(definition.has("INDEX") ? "ON" : "TABLE");
    boolean made = script(sql -> sql.is(0, "CREATE") && table.equals(sql.named("TABLE")));
    boolean filled =
        script(sql -> sql.has("INSERT") && sql.has("SELECT") && table.equals(sql.named("INTO")));
    return definition.is(0, "CREATE") && made && !filled;
  }

  private boolean script(Predicate<Sql> some) {
    return original().statements().stream().anyMatch(some);
  }

  private boolean wasThere(Sql definition) {
    String kind =
        List.of("INDEX", "TRIGGER", "VIEW").stream().filter(definition::has).findFirst().orElse("");
    String name = definition.named(kind);
    return pair.schema().statements().stream()
        .anyMatch(sql -> sql.is(0, "CREATE") && name.equals(sql.named(kind)));
  }

  private boolean isPutBack(Sql copy) {
    return copy.is(0, "INSERT")
        && pair.down().statements().stream()
            .anyMatch(
                sql -> sql.is(0, "INSERT") && !sql.places("FROM", copy.named("INTO")).isEmpty());
  }
}
