package org.roundtrip.config;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.value.Source;
import org.roundtrip.rowtest.RowSettings;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** {@code [rows]}: settings of the row tests and the values of columns. */
final class RowsSection {

  private RowsSection() {}

  static RowSettings apply(Optional<Section> section, RowSettings defaults) {
    if (section.isEmpty()) {
      return defaults;
    }
    Section rows = section.get().only("tries", "seed", "limit", "tables", "values");
    return defaults
        .withTries(
            rows.whole("tries", 0, Integer.MAX_VALUE)
                .map(Math::toIntExact)
                .orElse(defaults.tries()))
        .withSeed(rows.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(defaults.seed()))
        .withLimit(
            rows.whole("limit", 1, Integer.MAX_VALUE)
                .map(Duration::ofSeconds)
                .orElse(defaults.limit()))
        .withTables(rows.texts("tables").orElse(defaults.tables()))
        .withSources(rows.table("values").map(RowsSection::sources).orElse(Map.of()));
  }

  private static Map<String, Source> sources(Section values) {
    Map<String, Source> sources = new LinkedHashMap<>();
    values.keys().forEach(name -> sources.put(name, source(values, name)));
    return sources;
  }

  private static Source source(Section values, String name) {
    try {
      Object value = values.value(name);
      if (value instanceof TomlArray) {
        return Source.list(values.texts(name).orElseThrow());
      }
      if (value instanceof TomlTable table && table.isString("matching") && table.size() == 1) {
        return Source.matching(String.valueOf(table.getString("matching")));
      }
      throw values.invalid(name, problem(name, value));
    } catch (IllegalArgumentException e) {
      throw values.invalid(name, "cannot generate values: " + e.getMessage());
    }
  }

  /** TOML reads an unquoted name with a dot as a table. */
  private static String problem(String name, @Nullable Object value) {
    return value instanceof TomlTable table && !table.isEmpty() && !table.contains("matching")
        ? "must be in quotes together with the part after the dot: \"%s.%s\"."
            .formatted(name, table.keySet().iterator().next())
        : "must be a list of values, or { matching = \"a regular expression\" }.";
  }
}
