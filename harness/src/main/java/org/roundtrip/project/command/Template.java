package org.roundtrip.project.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.Address;
import org.roundtrip.project.ToolOptions;

/**
 * A command with placeholders for a revision's values and a database's address. The command is
 * split into words before the placeholders are replaced, so that a value never becomes several
 * words.
 */
record Template(List<String> words) {

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9.]*)}");

  /** The placeholders that {@link Address#fill} replaces. */
  static final Set<String> ADDRESS = Set.of("user", "password", "host", "port", "database", "jdbc");

  /**
   * The command of an option, which is a string or a list of words.
   *
   * @param known the allowed placeholders besides those of the address
   */
  static Optional<Template> of(ToolOptions options, String key, Set<String> known) {
    if (!options.values().containsKey(key)) {
      return Optional.empty();
    }
    Template template = new Template(words(options, key));
    if (template.words.isEmpty()) {
      throw options.wrong(key, "is empty; specify a command.");
    }
    Set<String> unknown = new TreeSet<>(template.places());
    unknown.removeAll(known);
    unknown.removeAll(ADDRESS);
    if (!unknown.isEmpty()) {
      Set<String> all = new TreeSet<>(known);
      all.addAll(ADDRESS);
      throw options.wrong(
          key,
          "has the unknown placeholder {%s}; the placeholders are %s."
              .formatted(unknown.iterator().next(), String.join(", ", all)));
    }
    return Optional.of(template);
  }

  private static List<String> words(ToolOptions options, String key) {
    if (options.values().get(key) instanceof List<?>) {
      return options.texts(key);
    }
    try {
      return ShellWords.of(options.text(key).orElseThrow());
    } catch (IllegalArgumentException e) {
      throw options.wrong(key, e.getMessage() + "; close it.");
    }
  }

  /** The names of the placeholders. */
  Set<String> places() {
    return words.stream()
        .flatMap(word -> PLACE.matcher(word).results())
        .map(place -> place.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The words to run. Without an address its placeholders are kept. */
  List<String> fill(Map<String, String> values, @Nullable Address address) {
    return words.stream()
        .map(word -> fill(word, values))
        .map(word -> address == null ? word : address.fill(word))
        .toList();
  }

  /** The command for messages: without the address, which contains a password. */
  String shown(Map<String, String> values) {
    return String.join(" ", fill(values, null));
  }

  /** Replaces placeholders by values. Other placeholders are kept. */
  static String fill(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
  }
}
