package org.roundtrip.finding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.roundtrip.finding.Evidence.ObjectChange;
import org.roundtrip.finding.Evidence.SchemaChanges;

/** Schema changes as lines of text: object, kind of change, old and new definition. */
final class ChangeLines {

  /** Maximum number of changes that are shown. */
  private static final int SHOWN = 20;

  /** Maximum width of the column of object names, in characters. */
  private static final int NAME_WIDTH = 60;

  private ChangeLines() {}

  /** The lines, with an empty line before and after them. */
  static List<String> of(SchemaChanges evidence) {
    List<ObjectChange> changes = evidence.independent();
    List<ObjectChange> shown = changes.stream().limit(SHOWN).toList();
    int longest = shown.stream().mapToInt(change -> change.object().length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    lines.add("");
    shown.forEach(change -> lines.addAll(lines(change, Math.min(longest, NAME_WIDTH))));
    if (changes.size() > SHOWN) {
      lines.add("    … " + (changes.size() - SHOWN) + " more");
    }
    lines.add("");
    return lines;
  }

  private static List<String> lines(ObjectChange change, int width) {
    String prefix = "    " + pad(change.object(), width) + "  ";
    return switch (change.how()) {
      case MISSING -> List.of(prefix + "missing  was  " + cut(change.definition()));
      case LEFT -> List.of(prefix + "left     now  " + cut(change.definition()));
      case CHANGED -> changed(change, prefix);
    };
  }

  private static List<String> changed(ObjectChange change, String prefix) {
    List<String> lines = new ArrayList<>();
    Set<String> attributes = new TreeSet<>(change.was().keySet());
    attributes.addAll(change.now().keySet());
    for (String attribute : attributes) {
      Excerpt text =
          Excerpt.of(
              change.was().getOrDefault(attribute, absent(attribute)),
              change.now().getOrDefault(attribute, absent(attribute)));
      String start = lines.isEmpty() ? prefix + "changed  " : " ".repeat(prefix.length() + 9);
      lines.addAll(text.lines(start + attribute + "  "));
    }
    return lines.isEmpty() ? List.of(prefix + "changed") : lines;
  }

  /** The server stores no privileges until they differ from the default, which the owner has. */
  private static String absent(String attribute) {
    return attribute.equals("privileges") ? "the default" : "nothing";
  }

  private static String pad(String text, int width) {
    return text.length() >= width ? text : text + " ".repeat(width - text.length());
  }

  private static String cut(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= Excerpt.WIDTH ? line : line.substring(0, Excerpt.WIDTH - 1) + "…";
  }
}
