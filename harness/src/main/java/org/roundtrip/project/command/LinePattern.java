package org.roundtrip.project.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.roundtrip.project.ToolOptions;

/** Finds revisions in the output of a tool. */
record LinePattern(Pattern pattern, Set<String> groups) {

  private static final Pattern GROUP = Pattern.compile("\\(\\?<([A-Za-z][A-Za-z0-9]*)>");
  private static final String FIRST_WORD = "^\\s*(?<id>\\S+)";

  /** The pattern of an option; by default the first word of each line. */
  static LinePattern of(ToolOptions options, String key) {
    String text = options.text(key).orElse(FIRST_WORD);
    Set<String> groups =
        GROUP
            .matcher(text)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!groups.contains("id")) {
      throw options.wrong(key, "has no group for the revision's id; add (?<id>…).");
    }
    try {
      return new LinePattern(Pattern.compile(text), groups);
    } catch (PatternSyntaxException e) {
      throw options.wrong(key, "is not a regular expression (" + e.getDescription() + ").");
    }
  }

  /** The groups of every line that matches; a group that did not participate is empty. */
  List<Map<String, String>> find(String text) {
    return text.lines().map(pattern::matcher).filter(Matcher::find).map(this::values).toList();
  }

  private Map<String, String> values(Matcher line) {
    Map<String, String> values = new LinkedHashMap<>();
    groups.forEach(group -> values.put(group, Objects.requireNonNullElse(line.group(group), "")));
    return values;
  }
}
