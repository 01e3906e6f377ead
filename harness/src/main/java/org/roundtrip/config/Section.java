package org.roundtrip.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.rowtest.WrongDeclarationException;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * A table of the file, read with a complaint about all that is not as it should be.
 *
 * @param path the keys that lead to it
 */
record Section(Path file, List<String> path, TomlTable table) {

  /** Complains about other keys than these. */
  Section only(String... known) {
    for (String key : keys()) {
      if (!Set.of(known).contains(key)) {
        throw wrong(key, "is unknown here; there is " + String.join(", ", known) + ".");
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

  /** The value of a key as it was read; null where there is none. */
  @Nullable Object value(String key) {
    return table.get(List.of(key));
  }

  Optional<Section> table(String key) {
    return read(key, "a table", value -> value instanceof TomlTable inner ? inner : null)
        .map(inner -> new Section(file, with(key), inner));
  }

  Optional<Long> whole(String key, long least, long most) {
    Optional<Long> number =
        read(key, "a whole number", value -> value instanceof Long whole ? whole : null);
    if (number.isPresent() && (number.get() < least || number.get() > most)) {
      throw wrong(key, "has to be from %d to %d, not %d.".formatted(least, most, number.get()));
    }
    return number;
  }

  Optional<String> text(String key) {
    return read(key, "a text in quotes", value -> value instanceof String text ? text : null);
  }

  /** Texts; numbers and truth values count as theirs. */
  Optional<List<String>> texts(String key) {
    return read(
        key, "a list of texts", value -> value instanceof TomlArray list ? texts(list) : null);
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
    T fitting = as.apply(value);
    if (fitting == null) {
      throw wrong(key, "has to be " + wanted + ".");
    }
    return Optional.of(fitting);
  }

  /** Where a key stands. */
  SourceLocation location(String key) {
    TomlPosition position = table.inputPositionOf(List.of(key));
    return new SourceLocation(file, Objects.requireNonNull(position).line());
  }

  /** A complaint about a key. */
  WrongDeclarationException wrong(String key, String complaint) {
    return new WrongDeclarationException(
        "%s: '%s' %s".formatted(location(key), String.join(".", with(key)), complaint));
  }

  private List<String> with(String key) {
    List<String> longer = new ArrayList<>(path);
    longer.add(key);
    return longer;
  }
}
