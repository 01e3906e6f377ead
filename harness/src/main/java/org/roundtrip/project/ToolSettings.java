package org.roundtrip.project;

import java.util.Map;

/**
 * What the user says about migration tools. Immutable.
 *
 * @param sections what {@code roundtrip.toml} says, by the tool's name
 * @param said what is said besides about the project's tool, which wins; {@code table.name} for
 *     what goes into a table
 */
public record ToolSettings(Map<String, ToolOptions> sections, Map<String, String> said) {

  /** Copies the maps. */
  public ToolSettings {
    sections = Map.copyOf(sections);
    said = Map.copyOf(said);
  }

  /** The settings of a user who says nothing. */
  public static ToolSettings none() {
    return new ToolSettings(Map.of(), Map.of());
  }

  /** With what is said besides. */
  public ToolSettings with(Map<String, String> more) {
    return new ToolSettings(sections, more);
  }

  /** What is said about a tool. */
  public ToolOptions of(String tool) {
    return sections.getOrDefault(tool, ToolOptions.none(tool)).with(said);
  }

  /** Whether the file has a section for a tool. */
  public boolean mentions(String tool) {
    return sections.containsKey(tool);
  }
}
