package org.roundtrip.project;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.roundtrip.revision.UnreadableHistoryException;

/**
 * What the user says about one tool: texts, lists of texts and tables of texts, by their keys.
 * Immutable.
 *
 * @param tool the tool's name
 * @param values each a {@code String}, a {@code List<String>} or a {@code Map<String, String>}
 */
public record ToolOptions(String tool, Map<String, Object> values) {

  /** Copies the values. */
  public ToolOptions {
    values = Map.copyOf(values);
  }

  /** Nothing said. */
  public static ToolOptions none(String tool) {
    return new ToolOptions(tool, Map.of());
  }

  /**
   * Complains about other keys than these.
   *
   * @throws UnreadableHistoryException when there is one
   */
  public ToolOptions only(String... known) {
    for (String key : new TreeMap<>(values).keySet()) {
      if (!Set.of(known).contains(key)) {
        throw wrong(key, "is unknown; there is " + String.join(", ", known) + ".");
      }
    }
    return this;
  }

  /** A text. */
  public Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key))
        .map(value -> value instanceof String text ? text : fail(key, "a text in quotes"));
  }

  /** A list of texts; one text with commas is one as well. */
  public List<String> texts(String key) {
    Object value = values.getOrDefault(key, List.of());
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return value instanceof String text
        ? Arrays.stream(text.split(",")).map(String::strip).toList()
        : fail(key, "a list of texts");
  }

  /** A table of texts. */
  public Map<String, String> table(String key) {
    Object value = values.getOrDefault(key, Map.of());
    if (!(value instanceof Map<?, ?> map)) {
      return fail(key, "a table of texts");
    }
    Map<String, String> table = new LinkedHashMap<>();
    map.forEach((name, text) -> table.put(String.valueOf(name), String.valueOf(text)));
    return table;
  }

  /** A truth value. */
  public boolean flag(String key, boolean usual) {
    return text(key)
        .map(
            text ->
                switch (text) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> this.<Boolean>fail(key, "true or false");
                })
        .orElse(usual);
  }

  /**
   * The same with single values said elsewhere, which win; {@code table.name} goes into a table.
   */
  public ToolOptions with(Map<String, String> said) {
    Map<String, Object> all = new TreeMap<>(values);
    said.forEach(
        (key, value) -> {
          int point = key.indexOf('.');
          if (point < 0) {
            all.put(key, value);
          } else {
            Map<String, String> table = new TreeMap<>(table(key.substring(0, point)));
            table.put(key.substring(point + 1), value);
            all.put(key.substring(0, point), table);
          }
        });
    return new ToolOptions(tool, all);
  }

  /** A complaint about a key. */
  public UnreadableHistoryException wrong(String key, String complaint) {
    return new UnreadableHistoryException(
        "The option '%s' of %s %s".formatted(key, tool, complaint));
  }

  private <T> T fail(String key, String wanted) {
    throw wrong(key, "has to be " + wanted + ".");
  }
}
