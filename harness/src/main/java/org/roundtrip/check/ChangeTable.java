package org.roundtrip.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.roundtrip.finding.Finding;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.ObjectId;

/** Changes of a schema as a table of lines: what, how, was, now. */
public final class ChangeTable {

  /** How many changes are shown. */
  private static final int SHOWN = 20;

  private ChangeTable() {}

  /** Such as {@code 2 objects differ}; what hangs on a missing or left table is not counted. */
  public static String count(List<Change> changes) {
    int count = withoutChildren(changes).size();
    return count == 1 ? "1 object differs" : count + " objects differ";
  }

  /** The lines, with an empty one before and after. */
  public static List<String> of(List<Change> changes) {
    List<Change> shown = withoutChildren(changes);
    int name =
        shown.stream().limit(SHOWN).mapToInt(c -> c.id().toString().length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    lines.add("");
    shown.stream().limit(SHOWN).forEach(change -> lines.addAll(lines(change, Math.min(name, 60))));
    if (shown.size() > SHOWN) {
      lines.add("    … " + (shown.size() - SHOWN) + " more");
    }
    lines.add("");
    return lines;
  }

  /** Both sides as text, for a diff view. */
  public static Finding.Comparison comparison(List<Change> changes) {
    return new Finding.Comparison(
        changes.stream().map(c -> text(c.id(), c.was())).collect(Collectors.joining()),
        changes.stream().map(c -> text(c.id(), c.now())).collect(Collectors.joining()));
  }

  /** Without the columns, indexes and so on of a table that is missing or left as a whole. */
  static List<Change> withoutChildren(List<Change> changes) {
    Set<String> whole = new HashSet<>();
    for (Change change : changes) {
      if (change.kind() != Change.Kind.CHANGED && change.id().parent().isEmpty()) {
        whole.add(change.kind() + " " + change.id().schema() + " " + change.id().name());
      }
    }
    return changes.stream()
        .filter(
            c ->
                c.id().parent().isEmpty()
                    || !whole.contains(c.kind() + " " + c.id().schema() + " " + c.id().parent()))
        .toList();
  }

  private static List<String> lines(Change change, int width) {
    String begin = "    " + pad(change.id().toString(), width) + "  ";
    return switch (change.kind()) {
      case MISSING -> List.of(begin + "missing  was  " + cut(summary(change.id(), change.was())));
      case LEFT -> List.of(begin + "left     now  " + cut(summary(change.id(), change.now())));
      case CHANGED -> changed(change, begin);
    };
  }

  private static List<String> changed(Change change, String begin) {
    List<String> lines = new ArrayList<>();
    Set<String> attributes = new java.util.TreeSet<>(change.was().keySet());
    attributes.addAll(change.now().keySet());
    for (String attribute : attributes) {
      Excerpt text =
          Excerpt.of(
              change.was().getOrDefault(attribute, "nothing"),
              change.now().getOrDefault(attribute, "nothing"));
      String start = lines.isEmpty() ? begin + "changed  " : " ".repeat(begin.length() + 9);
      lines.addAll(text.lines(start + attribute + "  "));
    }
    return lines.isEmpty() ? List.of(begin + "changed") : lines;
  }

  /** What an object is, in one line. */
  static String summary(ObjectId id, Map<String, String> attributes) {
    String definition = attributes.get("definition");
    if (definition != null) {
      return "yes".equals(attributes.get("unique")) && definition.startsWith("(")
          ? "UNIQUE " + definition
          : definition;
    }
    if (id.kind().equals("column")) {
      return ColumnText.of(attributes);
    }
    String rest =
        attributes.entrySet().stream()
            .filter(a -> !a.getKey().equals("owner") && !a.getKey().equals("privileges"))
            .map(a -> a.getKey() + " " + a.getValue())
            .collect(Collectors.joining(", "));
    return rest.isEmpty() ? id.kind() : rest;
  }

  private static String text(ObjectId id, SortedMap<String, String> attributes) {
    StringBuilder text = new StringBuilder();
    attributes.forEach(
        (name, value) ->
            text.append(id).append("  ").append(name).append("  ").append(value).append('\n'));
    return text.toString();
  }

  private static String pad(String text, int width) {
    return text.length() >= width ? text : text + " ".repeat(width - text.length());
  }

  private static String cut(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= Excerpt.WIDTH ? line : line.substring(0, Excerpt.WIDTH - 1) + "…";
  }
}
