package org.roundtrip.generate.fill;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.roundtrip.schema.table.Table;

/**
 * Why the database rejected a row.
 *
 * @param name the constraint, column or trigger; empty if unknown
 * @param columns the columns of the constraint; empty if unknown
 * @param message the message of the database, in one line
 * @param isFinal whether the same happens with any other values
 */
public record Refusal(
    Kind kind, String name, List<String> columns, String message, boolean isFinal) {

  /** The kinds of rejections. */
  public enum Kind {
    DUPLICATE,
    CONDITION,
    MISSING,
    VALUE,
    PARENT,
    PARTITION,
    OTHER
  }

  /** Rows that the database accepted but did not insert, for example because of a trigger. */
  public static Refusal swallowed(Table table) {
    String trigger = table.triggers().isEmpty() ? "" : table.triggers().get(0);
    return new Refusal(Kind.OTHER, trigger, List.of(), "the row was not inserted", false);
  }

  /** The columns of the constraint with this name. */
  public static List<String> columns(Table table, Kind kind, String name) {
    return switch (kind) {
      case DUPLICATE ->
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

  /** The trigger that may have raised the error; empty if a constraint did. */
  public static String trigger(Table table, Kind kind) {
    return kind == Kind.OTHER && !table.triggers().isEmpty() ? table.triggers().get(0) : "";
  }

  /** The first line of an error message. */
  public static String text(SQLException error) {
    return Objects.toString(error.getMessage(), error.getClass().getSimpleName())
        .lines()
        .findFirst()
        .orElse("");
  }
}
