package org.roundtrip.project.tool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.SourceCode;
import org.roundtrip.sql.TextWords;

/** Reads the literals of a source, line by line. For single use. */
final class LiteralReader {

  private static final int LONGEST = 200;
  private static final int MOST_PER_NAME = 40;

  private static final Pattern SQL =
      Pattern.compile(
          "\\b(?:select|update|insert|delete|where|values)\\b(?s:.*)['\\d]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NAME = Pattern.compile("[\\p{L}_]\\w*+");

  /** Alembic's identifiers of revisions. */
  private static final Set<String> IDENTIFIERS =
      Set.of("revision", "down_revision", "branch_labels", "depends_on");

  private final Matcher tokens;
  private final Map<String, Set<String>> found = new LinkedHashMap<>();
  private final Set<String> sql = new LinkedHashSet<>();
  private final List<String> literals = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>();

  private LiteralReader(Matcher tokens) {
    this.tokens = tokens;
  }

  static SourceCode read(SourceLanguage language, String text) {
    LiteralReader reader = new LiteralReader(language.tokens().matcher(text));
    while (reader.tokens.find()) {
      reader.take();
    }
    reader.endLine();
    Map<String, List<String>> values = new LinkedHashMap<>();
    reader.found.forEach((name, texts) -> values.put(name, List.copyOf(texts)));
    return new SourceCode(TextWords.of(text), values, List.copyOf(reader.sql));
  }

  private void take() {
    if (tokens.group("end") != null) {
      endLine();
    } else if (tokens.group("name") != null) {
      names.add(tokens.group("name").toLowerCase(Locale.ROOT));
    } else if (tokens.group("block") != null) {
      block(tokens.group("block"));
    } else {
      Stream.of("double", "single", "plain", "number")
          .map(this::group)
          .filter(text -> text != null)
          .forEach(this::literal);
    }
  }

  private @Nullable String group(String name) {
    return tokens.group(name);
  }

  /** A documentation string, or SQL. */
  private void block(String text) {
    if (SQL.matcher(text).find()) {
      sql.add(text);
    }
  }

  private void literal(String escaped) {
    String text = escaped.strip().replaceAll("\\\\(.)", "$1");
    if (text.contains(" ") && SQL.matcher(text).find()) {
      sql.add(text);
    } else if (!text.isEmpty() && text.length() <= LONGEST) {
      literals.add(text);
    }
  }

  private void endLine() {
    if (names.stream().noneMatch(IDENTIFIERS::contains)) {
      literals.forEach(text -> add("", text));
      Stream.concat(names.stream(), literals.stream().filter(t -> NAME.matcher(t).matches()))
          .map(name -> name.toLowerCase(Locale.ROOT))
          .distinct()
          .forEach(name -> literals.forEach(text -> add(name, text)));
    }
    literals.clear();
    names.clear();
  }

  private void add(String name, String text) {
    Set<String> texts = found.computeIfAbsent(name, key -> new LinkedHashSet<>());
    if (texts.size() < MOST_PER_NAME && !text.equalsIgnoreCase(name)) {
      texts.add(text);
    }
  }
}
