package org.roundtrip.project;

import java.util.Map;

/**
 * The user's settings for migration tools. Immutable.
 *
 * @param sections the sections of {@code roundtrip.toml}, by the tool's name
 * @param overrides options of the project's tool that take precedence over its section; the key
 *     {@code table.name} sets an entry of a table
 */
public record ToolSettings(Map<String, ToolOptions> sections, Map<String, String> overrides) {

  /** Copies the maps. */
  public ToolSettings {
    sections = Map.copyOf(sections);
    overrides = Map.copyOf(overrides);
  }

  /** No settings. */
  public static ToolSettings none() {
    return new ToolSettings(Map.of(), Map.of());
  }

  /** The same settings with other overrides. */
  public ToolSettings with(Map<String, String> more) {
    return new ToolSettings(sections, more);
  }

  /** The options of a tool. */
  public ToolOptions of(String tool) {
    return sections.getOrDefault(tool, ToolOptions.none(tool)).with(overrides);
  }

  /** Whether the configuration has a section for a tool. */
  public boolean mentions(String tool) {
    return sections.containsKey(tool);
  }
}
