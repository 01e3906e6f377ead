package org.roundtrip.project;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.setting.NearestName;

/**
 * The user's options for one migration tool: strings, lists of strings and tables of strings, by
 * key. Immutable.
 *
 * @param tool the tool's name
 * @param values each a {@code String}, a {@code List<String>} or a {@code Map<String, String>}
 */
public record ToolOptions(String tool, Map<String, Object> values) {

  /** Copies the values. */
  public ToolOptions {
    values = Map.copyOf(values);
  }

  /** No options. */
  public static ToolOptions none(String tool) {
    return new ToolOptions(tool, Map.of());
  }

  /**
   * Rejects unknown keys.
   *
   * @throws UnreadableHistoryException if there is another key than these
   */
  public ToolOptions only(String... known) {
    for (String key : new TreeMap<>(values).keySet()) {
      if (!Set.of(known).contains(key)) {
        throw wrong(
            key,
            "is unknown; the options are %s.%s"
                .formatted(String.join(", ", known), NearestName.question(key, List.of(known))));
      }
    }
    return this;
  }

  /** The value of a string option. */
  public Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key))
        .map(value -> value instanceof String text ? text : fail(key, "a string in quotes"));
  }

  /** The values of a list option, which may also be one string with commas. */
  public List<String> texts(String key) {
    Object value = values.getOrDefault(key, List.of());
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return value instanceof String text
        ? Arrays.stream(text.split(",")).map(String::strip).toList()
        : fail(key, "a list of strings");
  }

  /** The entries of a table option. */
  public Map<String, String> table(String key) {
    Object value = values.getOrDefault(key, Map.of());
    if (!(value instanceof Map<?, ?> map)) {
      return fail(key, "a table of strings");
    }
    Map<String, String> table = new LinkedHashMap<>();
    map.forEach((name, text) -> table.put(String.valueOf(name), String.valueOf(text)));
    return table;
  }

  /** The value of a boolean option. */
  public boolean flag(String key, boolean defaultValue) {
    return text(key)
        .map(
            text ->
                switch (text) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> this.<Boolean>fail(key, "true or false");
                })
        .orElse(defaultValue);
  }

  /**
   * The same options with single values that take precedence. The key {@code table.name} sets an
   * entry of a table.
   */
  public ToolOptions with(Map<String, String> overrides) {
    Map<String, Object> all = new TreeMap<>(values);
    overrides.forEach(
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

  /**
   * The exception for a wrong option.
   *
   * @param problem the end of a sentence that begins with the option
   */
  public UnreadableHistoryException wrong(String key, String problem) {
    return new UnreadableHistoryException("The option '%s' of %s %s".formatted(key, tool, problem));
  }

  private <T> T fail(String key, String wanted) {
    throw wrong(key, "must be " + wanted + ".");
  }
}
