package org.roundtrip.project;

import java.util.List;
import java.util.Map;

/**
 * The labels of enums that the database stores as text, so that only the project's code knows them.
 *
 * @param declared labels from migrations, by the name of the table and the column
 * @param assumed labels from models, which may be newer than the revision
 */
public record EnumLabels(
    Map<String, Map<String, List<String>>> declared,
    Map<String, Map<String, List<String>>> assumed) {

  /** No labels. */
  public static final EnumLabels NONE = new EnumLabels(Map.of(), Map.of());

  /** Copies the maps. */
  public EnumLabels {
    declared = Map.copyOf(declared);
    assumed = Map.copyOf(assumed);
  }
}
