package org.roundtrip.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.rowtest.WrongDeclarationException;
import org.roundtrip.setting.NearestName;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * A table of the file. Its methods throw an exception that names the file, line and key if a value
 * is invalid.
 *
 * @param path the keys of the table and its parents
 * @param line the first line of the table
 */
record Section(Path file, List<String> path, TomlTable table, int line) {

  /** Rejects all keys but these. */
  Section only(String... known) {
    for (String key : keys()) {
      if (!Set.of(known).contains(key)) {
        throw invalid(
            key,
            "is unknown; use one of %s.%s"
                .formatted(String.join(", ", known), NearestName.question(key, List.of(known))));
      }
    }
    return this;
  }

  /** The keys, in the order of the file. */
  List<String> keys() {
    return table.keySet().stream()
        .sorted(java.util.Comparator.comparingInt(key -> location(key).line()))
        .toList();
  }

  /** The raw value of a key; null if there is none. */
  @Nullable Object value(String key) {
    return table.get(List.of(key));
  }

  /** An array of tables, such as {@code [[waiver]]}; empty if there is none. */
  List<Section> tables(String key) {
    Optional<TomlArray> array = read(key, "an array of tables: [[" + key + "]]", Section::asTables);
    List<Section> sections = new ArrayList<>();
    array.ifPresent(
        list -> {
          for (int i = 0; i < list.size(); i++) {
            int line = list.inputPositionOf(i).line();
            sections.add(new Section(file, pathOf(key), list.getTable(i), line));
          }
        });
    return sections;
  }

  private static @Nullable TomlArray asTables(Object value) {
    boolean tables =
        value instanceof TomlArray list
            && list.toList().stream().allMatch(TomlTable.class::isInstance);
    return tables ? (TomlArray) value : null;
  }

  /** The code that a word names, which is a key or its value. */
  FindingCode code(String key, String word) {
    return FindingCode.named(word)
        .orElseThrow(
            () ->
                invalid(
                    key,
                    "names no code; the codes are %s.%s"
                        .formatted(
                            String.join(", ", FindingCode.names()),
                            NearestName.question(word, FindingCode.names()))));
  }

  /** Where the table begins. */
  SourceLocation start() {
    return new SourceLocation(file, line);
  }

  /** An exception about a key that is missing. */
  WrongDeclarationException incomplete(String problem) {
    return new WrongDeclarationException(
        "%s: '%s' %s".formatted(start(), String.join(".", path), problem));
  }

  Optional<LocalDate> date(String key) {
    return read(
        key,
        "a date without quotes, such as 2027-01-31",
        value -> value instanceof LocalDate date ? date : null);
  }

  Optional<Section> table(String key) {
    return read(key, "a table", value -> value instanceof TomlTable inner ? inner : null)
        .map(inner -> new Section(file, pathOf(key), inner, location(key).line()));
  }

  Optional<Long> whole(String key, long least, long most) {
    Optional<Long> number =
        read(key, "an integer", value -> value instanceof Long whole ? whole : null);
    if (number.isPresent() && (number.get() < least || number.get() > most)) {
      throw invalid(key, "must be from %d to %d, not %d.".formatted(least, most, number.get()));
    }
    return number;
  }

  Optional<String> text(String key) {
    return read(key, "a string in quotes", value -> value instanceof String text ? text : null);
  }

  /** A list of strings; numbers and booleans are converted. */
  Optional<List<String>> texts(String key) {
    return read(
        key, "a list of strings", value -> value instanceof TomlArray list ? texts(list) : null);
  }

  private static @Nullable List<String> texts(TomlArray list) {
    List<String> texts = new ArrayList<>();
    for (Object value : list.toList()) {
      if (value instanceof TomlTable || value instanceof TomlArray) {
        return null;
      }
      texts.add(String.valueOf(value));
    }
    return texts;
  }

  private <T> Optional<T> read(String key, String wanted, Function<Object, @Nullable T> as) {
    Object value = value(key);
    if (value == null) {
      return Optional.empty();
    }
    T converted = as.apply(value);
    if (converted == null) {
      throw invalid(key, "must be " + wanted + ".");
    }
    return Optional.of(converted);
  }

  /** The location of a key. */
  SourceLocation location(String key) {
    TomlPosition position = table.inputPositionOf(List.of(key));
    return new SourceLocation(file, Objects.requireNonNull(position).line());
  }

  /** An exception about the value of a key. */
  WrongDeclarationException invalid(String key, String problem) {
    return new WrongDeclarationException(
        "%s: '%s' %s".formatted(location(key), String.join(".", pathOf(key)), problem));
  }

  private List<String> pathOf(String key) {
    List<String> keys = new ArrayList<>(path);
    keys.add(key);
    return keys;
  }
}
