package org.roundtrip.project.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.ToolOptions;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;

/** Reads revisions from the lines that a tool lists, oldest first. */
final class Listing {

  private final LinePattern pattern;
  private final RevisionLocations places;
  private final String base;
  private final String chain;

  Listing(ToolOptions options, LinePattern pattern, RevisionLocations places) {
    this.pattern = pattern;
    this.places = places;
    this.base = options.text("base").orElse("");
    this.chain = options.text("chain").orElse("");
    if (!chain.isEmpty() && !pattern.groups().contains(chain)) {
      throw options.wrong("chain", "must be a group of the pattern.");
    }
  }

  /** The placeholders that a command about a revision may contain. */
  Set<String> places() {
    Set<String> all = new TreeSet<>(pattern.groups());
    all.add("parent");
    pattern.groups().forEach(group -> all.add("parent." + group));
    return all;
  }

  /** The revisions in the output of a tool. */
  List<ListedRevision> read(String text) {
    List<ListedRevision> listed = new ArrayList<>();
    Map<String, Map<String, String>> byId = new HashMap<>();
    Map<String, Map<String, String>> lastOfChain = new HashMap<>();
    String before = "";
    for (Map<String, String> groups : pattern.find(text)) {
      String id = groups.getOrDefault("id", "");
      String own = chain(groups);
      List<RevisionId> parents = parents(groups, before);
      Map<String, String> parent =
          !chain.isEmpty()
              ? lastOfChain.get(own)
              : parents.isEmpty() ? null : byId.get(parents.get(0).value());
      listed.add(new ListedRevision(revision(groups, parents), values(groups, parent), own));
      byId.put(id, groups);
      lastOfChain.put(own, groups);
      before = id;
    }
    return listed;
  }

  /** The values of the placeholders for a chain without applied revisions. */
  Map<String, String> nothingOf(String own) {
    Map<String, String> values = new LinkedHashMap<>();
    pattern.groups().forEach(group -> values.put(group, group.equals(chain) ? own : base));
    return values;
  }

  private String chain(Map<String, String> groups) {
    return groups.getOrDefault(chain, "");
  }

  /** If the tool does not list parents, each revision follows the one that is listed before it. */
  private List<RevisionId> parents(Map<String, String> groups, String before) {
    String ids = groups.getOrDefault("parents", groups.getOrDefault("parent", before)).strip();
    return Stream.of(ids.split("[\\s,]+"))
        .filter(id -> !id.isEmpty() && !id.equals(base))
        .map(RevisionId::new)
        .toList();
  }

  private Revision revision(Map<String, String> groups, List<RevisionId> parents) {
    String id = groups.getOrDefault("id", "");
    String title = groups.getOrDefault("title", "").replaceAll("[_\\-\\s]+", " ").strip();
    return new Revision(
        new RevisionId(id), id, title, parents, List.of(), List.of(), places.of(groups));
  }

  private Map<String, String> values(
      Map<String, String> groups, @Nullable Map<String, String> parent) {
    Map<String, String> values = new LinkedHashMap<>(groups);
    Map<String, String> before = parent == null ? nothingOf(chain(groups)) : parent;
    before.forEach((group, value) -> values.put("parent." + group, value));
    values.put("parent", before.getOrDefault("id", base));
    return values;
  }
}
