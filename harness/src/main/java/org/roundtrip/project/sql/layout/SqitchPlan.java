package org.roundtrip.project.sql.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.roundtrip.project.sql.SqlFile;

/** A {@code sqitch.plan}, parsed like App::Sqitch::Plan as far as the order requires it. */
final class SqitchPlan {

  private static final Pattern PRAGMA = Pattern.compile("\\s*%.*");
  private static final Pattern TAG = Pattern.compile("\\s*@([^\\s\\[\\]:#@]+)\\s+.*");
  private static final Pattern CHANGE =
      Pattern.compile(
          "\\s*\\+?\\s*([^\\s\\[\\]:#@%+-][^\\s\\[\\]:#@]*)\\s*(?:\\[([^]]*)])?\\s*"
              + "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\\s+[^<]+<[^>]+>\\s*(?:#\\s*(.*?)\\s*)?");

  /** A change in the plan; {@code tags} directly follow it. */
  static final class Change {
    private final String name;
    private final int line;
    private final List<String> requires;
    private final List<String> tags = new ArrayList<>();
    private final List<String> reworkTags = new ArrayList<>();

    private Change(String name, int line, List<String> requires) {
      this.name = name;
      this.line = line;
      this.requires = requires;
    }

    String name() {
      return name;
    }

    int line() {
      return line;
    }

    List<String> requires() {
      return requires;
    }

    List<String> tags() {
      return tags;
    }

    /** The tags between this change and a later rework of it, latest first; usually empty. */
    List<String> reworkTags() {
      return reworkTags;
    }
  }

  private final SqlFile file;
  private final List<Change> changes = new ArrayList<>();

  SqitchPlan(SqlFile file) {
    this.file = file;
    for (int line = 1; line <= file.size(); line++) {
      take(line);
    }
  }

  List<Change> changes() {
    return changes;
  }

  private void take(int line) {
    String text = file.line(line);
    Matcher tag = file.match(line, TAG);
    Matcher change = file.match(line, CHANGE);
    if (text.isBlank() || text.strip().startsWith("#") || file.match(line, PRAGMA) != null) {
      return;
    }
    if (tag != null) {
      if (changes.isEmpty()) {
        throw file.error(
            line, "the tag '@" + tag.group(1) + "' does not follow a change; move it below one.");
      }
      changes.get(changes.size() - 1).tags.add("@" + tag.group(1));
    } else if (change != null) {
      add(new Change(change.group(1), line, requires(change)));
    } else {
      throw file.error(
          line,
          "this is neither a change nor a tag of Sqitch; write"
              + " 'name [requires] 2024-01-31T12:00:00Z Planner <email> # note'.");
    }
  }

  private void add(Change change) {
    for (int i = changes.size() - 1; i >= 0; i--) {
      if (changes.get(i).name.equals(change.name)) {
        rework(changes.get(i), i, change);
        break;
      }
    }
    changes.add(change);
  }

  private void rework(Change earlier, int index, Change later) {
    List<Change> since = new ArrayList<>(changes.subList(index, changes.size()));
    Collections.reverse(since);
    since.forEach(each -> earlier.reworkTags.addAll(each.tags));
    if (earlier.reworkTags.isEmpty()) {
      throw file.error(
          later.line,
          "the change '"
              + later.name
              + "' is already in line "
              + earlier.line
              + " without a tag in between; remove one of the two.");
    }
  }

  private static List<String> requires(Matcher change) {
    return Stream.of(change.group(2) == null ? "" : change.group(2))
        .flatMap(each -> Stream.of(each.split("\\s+")))
        .filter(each -> !each.isEmpty() && !each.startsWith("!"))
        .map(each -> each.startsWith(":") ? each.substring(1) : each)
        .filter(each -> !each.contains(":"))
        .toList();
  }
}
