package org.roundtrip.project.alembic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.roundtrip.project.EnumLabels;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import tools.jackson.databind.JsonNode;

/**
 * The labels of enums that the driver has seen: in the project's models, in the models of each
 * revision's file, and in the operations of the upgrades so far. Thread-safe.
 */
final class LabelMemory {

  private final Map<String, Map<String, List<String>>> models;
  private final Map<String, Map<String, Map<String, List<String>>>> own = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Map<String, List<String>>>> after =
      new ConcurrentHashMap<>();

  /**
   * @param known the labels in the driver's description of the project
   */
  LabelMemory(JsonNode known) {
    this.models = tables(known.path("models"));
    addOwn(known);
  }

  /** Adds the labels that an upgrade has declared. */
  void add(JsonNode known) {
    addOwn(known);
    known
        .path("after")
        .properties()
        .forEach(revision -> after.put(revision.getKey(), tables(revision.getValue())));
  }

  private void addOwn(JsonNode known) {
    known
        .path("own")
        .properties()
        .forEach(revision -> own.put(revision.getKey(), tables(revision.getValue())));
  }

  /** The labels that migrations have declared before a revision. */
  Map<String, Map<String, List<String>>> before(Revision revision) {
    Map<String, Map<String, List<String>>> declared = new HashMap<>();
    for (RevisionId parent : revision.parents()) {
      declared.putAll(after.getOrDefault(parent.value(), Map.of()));
    }
    return declared;
  }

  /** The labels before or after the upgrade of a revision. */
  EnumLabels of(Revision revision, boolean upgraded) {
    String id = revision.id().value();
    Map<String, Map<String, List<String>>> assumed = new HashMap<>(models);
    own.getOrDefault(id, Map.of())
        .forEach((table, columns) -> assumed.merge(table, columns, LabelMemory::with));
    return new EnumLabels(
        upgraded ? after.getOrDefault(id, Map.of()) : before(revision), Map.copyOf(assumed));
  }

  private static Map<String, List<String>> with(
      Map<String, List<String>> columns, Map<String, List<String>> more) {
    Map<String, List<String>> both = new LinkedHashMap<>(columns);
    both.putAll(more);
    return both;
  }

  private static Map<String, Map<String, List<String>>> tables(JsonNode node) {
    Map<String, Map<String, List<String>>> tables = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> table : node.properties()) {
      Map<String, List<String>> columns = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> column : table.getValue().properties()) {
        List<String> labels = new ArrayList<>();
        column.getValue().forEach(label -> labels.add(label.asString()));
        columns.put(column.getKey(), labels);
      }
      tables.put(table.getKey(), columns);
    }
    return tables;
  }
}
