package org.roundtrip.generate.fill;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.roundtrip.schema.table.Table;

/**
 * Why the database did not take a row.
 *
 * @param name of the constraint, column or trigger; empty where the database does not say
 * @param columns the columns that it is about, as far as the database says
 * @param message what the database said, in one line
 */
public record Refusal(Kind kind, String name, List<String> columns, String message) {

  /** The kinds of reasons. */
  public enum Kind {
    TWIN,
    CONDITION,
    MISSING,
    VALUE,
    PARENT,
    OTHER
  }

  /** Rows that were taken but are not there. */
  static Refusal swallowed(Table table) {
    String trigger = table.triggers().isEmpty() ? "" : table.triggers().get(0);
    return new Refusal(Kind.OTHER, trigger, List.of(), "the row was not inserted");
  }

  /** The columns of the constraint with this name. */
  public static List<String> columns(Table table, Kind kind, String name) {
    return switch (kind) {
      case TWIN ->
          table.keys().stream()
              .filter(key -> key.name().equals(name))
              .map(key -> key.expressions() ? List.<String>of() : key.columns())
              .findFirst()
              .orElse(List.of());
      case CONDITION ->
          table.checks().stream()
              .filter(check -> check.name().equals(name) || check.expression().equals(name))
              .flatMap(check -> check.columns().stream())
              .distinct()
              .toList();
      case PARENT ->
          table.foreignKeys().stream()
              .filter(key -> key.name().equals(name))
              .flatMap(key -> key.columns().stream())
              .toList();
      default -> List.of();
    };
  }

  /** The trigger that may have spoken; empty where it was a constraint. */
  public static String trigger(Table table, Kind kind) {
    return kind == Kind.OTHER && !table.triggers().isEmpty() ? table.triggers().get(0) : "";
  }

  /** The first line of what was said. */
  public static String text(SQLException error) {
    return Objects.toString(error.getMessage(), error.getClass().getSimpleName())
        .lines()
        .findFirst()
        .orElse("");
  }
}
