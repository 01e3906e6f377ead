package org.roundtrip.project.sql.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.sql.SqlFile;
import org.roundtrip.revision.RevisionId;

/**
 * The comment lines at the top of a native revision. A line that resembles a header line is an
 * error: a misspelled {@code -- revises:} would silently create a second base.
 */
final class NativeHeader {

  private static final List<String> KEYS =
      List.of("revision", "revises", "depends on", "branch", "message", "irreversible");
  private static final Pattern KEY =
      Pattern.compile("--\\s*([A-Za-z][A-Za-z _-]*?)\\s*:\\s*(.*?)\\s*");
  private static final Pattern COMMENT = Pattern.compile("--\\s*(.*?)\\s*");
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*");

  private final SqlFile file;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private @Nullable String comment;

  NativeHeader(SqlFile file) {
    this.file = file;
  }

  /** Reads a comment line of the header. */
  void take(int line) {
    Matcher pair = file.match(line, KEY);
    String key = pair == null ? null : pair.group(1).toLowerCase(Locale.ROOT);
    if (key == null || !KEYS.contains(key)) {
      refuseNearly(line, key);
      remember(line);
      return;
    }
    if (values.putIfAbsent(key, pair.group(2)) != null) {
      throw file.error(
          line,
          "'" + key + "' is already set in line " + lines.get(key) + "; remove one of the two.");
    }
    lines.put(key, line);
  }

  RevisionId revision() {
    if (!values.containsKey("revision")) {
      throw file.error(1, "there is no '-- revision: ID' line at the top; add one.");
    }
    List<RevisionId> ids = ids("revision");
    if (ids.size() != 1) {
      throw file.error(lines.get("revision"), "'revision' needs exactly one id.");
    }
    return ids.get(0);
  }

  List<RevisionId> revises() {
    return ids("revises");
  }

  List<RevisionId> dependsOn() {
    return ids("depends on");
  }

  List<String> branches() {
    return words("branch").toList();
  }

  /** The message; else the first comment that is not a header line; else null. */
  @Nullable String title() {
    return values.getOrDefault("message", comment);
  }

  @Nullable String irreversible() {
    String reason = values.get("irreversible");
    if (reason != null && reason.isEmpty()) {
      throw file.error(lines.get("irreversible"), "'irreversible' needs a reason after the colon.");
    }
    return reason;
  }

  int lineOf(String key) {
    return lines.getOrDefault(key, 1);
  }

  private List<RevisionId> ids(String key) {
    List<RevisionId> ids = new ArrayList<>();
    words(key)
        .filter(word -> !word.equalsIgnoreCase("none"))
        .forEach(
            word -> {
              if (!ID.matcher(word).matches()) {
                throw file.error(
                    lines.get(key),
                    "'" + word + "' is not a revision id; use letters, digits, '_', '.' and '-'.");
              }
              ids.add(new RevisionId(word));
            });
    return ids.stream().distinct().toList();
  }

  private Stream<String> words(String key) {
    return Stream.of(values.getOrDefault(key, "").split("\\s*,\\s*|\\s+"))
        .filter(word -> !word.isEmpty());
  }

  private void remember(int line) {
    Matcher matcher = file.match(line, COMMENT);
    if (comment == null && matcher != null && !matcher.group(1).isEmpty()) {
      comment = matcher.group(1);
    }
  }

  private void refuseNearly(int line, @Nullable String key) {
    if (key == null) {
      return;
    }
    String plain = key.replaceAll("[ _-]+", " ");
    KEYS.stream()
        .filter(known -> isNear(plain, known))
        .findFirst()
        .ifPresent(
            known -> {
              throw file.error(
                  line, "'" + key + "' is not a header line; write '-- " + known + ": …'.");
            });
  }

  private static boolean isNear(String word, String known) {
    return word.equals("down revision") && known.equals("revises")
        || word.startsWith(known)
        || distance(word, known) <= 2;
  }

  /** The Levenshtein distance. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
