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

/** {@code [rows]}: how rows are tried, and what values columns take. */
final class RowsSection {

  private RowsSection() {}

  static RowSettings apply(Optional<Section> section, RowSettings usual) {
    if (section.isEmpty()) {
      return usual;
    }
    Section rows = section.get().only("tries", "seed", "limit", "tables", "values");
    return usual
        .withTries(
            rows.whole("tries", 0, Integer.MAX_VALUE).map(Math::toIntExact).orElse(usual.tries()))
        .withSeed(rows.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(usual.seed()))
        .withLimit(
            rows.whole("limit", 1, Integer.MAX_VALUE)
                .map(Duration::ofSeconds)
                .orElse(usual.limit()))
        .withTables(rows.texts("tables").orElse(usual.tables()))
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
      throw values.wrong(name, complaint(name, value));
    } catch (IllegalArgumentException e) {
      throw values.wrong(name, "makes no values: " + e.getMessage());
    }
  }

  /** An unquoted point makes a table of what was meant as one name. */
  private static String complaint(String name, @Nullable Object value) {
    return value instanceof TomlTable table && !table.isEmpty() && !table.contains("matching")
        ? "has to be in quotes together with what follows the point: \"%s.%s\"."
            .formatted(name, table.keySet().iterator().next())
        : "has to be a list of values, or { matching = \"a regular expression\" }.";
  }
}
