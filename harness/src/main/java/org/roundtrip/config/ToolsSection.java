package org.roundtrip.config;

import java.util.LinkedHashMap;
import java.util.Map;
import org.roundtrip.project.ToolOptions;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** The section of a migration tool, such as {@code [alembic]}: how to run the tool. */
final class ToolsSection {

  private ToolsSection() {}

  static ToolOptions read(String tool, Section section) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String key : section.keys()) {
      values.put(key, value(section, key));
    }
    return new ToolOptions(tool, values);
  }

  private static Object value(Section section, String key) {
    Object value = section.value(key);
    if (value instanceof TomlArray) {
      return section.texts(key).orElseThrow();
    }
    if (value instanceof TomlTable) {
      return texts(section.table(key).orElseThrow());
    }
    return String.valueOf(value);
  }

  private static Map<String, String> texts(Section table) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String key : table.keys()) {
      Object value = table.value(key);
      if (value instanceof TomlArray || value instanceof TomlTable) {
        throw table.invalid(key, "must be a string in quotes.");
      }
      texts.put(key, String.valueOf(value));
    }
    return texts;
  }
}
