package org.roundtrip.generate.value;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.TableName;

/**
 * The values that the user configures.
 *
 * @param byName the sources by {@code table.column} or {@code schema.table.column}, by the name of
 *     a domain with or without its schema, or by the name of a type
 */
public record Sources(Map<String, Source> byName) {

  /** Copies the map. */
  public Sources {
    byName = Map.copyOf(byName);
  }

  /** No sources. */
  public static Sources none() {
    return new Sources(Map.of());
  }

  /** Sources by name. */
  public static Sources of(Map<String, Source> byName) {
    return new Sources(byName);
  }

  /** The source of a column: its own, else its domain's, else its type's. */
  Optional<Source> of(@Nullable TableName table, Column column) {
    if (byName.isEmpty()) {
      return Optional.empty();
    }
    Stream<String> own =
        table == null
            ? Stream.of()
            : Stream.of(
                table.schema() + "." + table.name() + "." + column.name(),
                table.name() + "." + column.name());
    String domain = column.type().domain();
    Stream<String> types =
        domain == null
            ? Stream.of(column.type().declared())
            : Stream.of(domain, domain.substring(domain.lastIndexOf('.') + 1));
    return Stream.concat(own, types).map(byName::get).flatMap(Stream::ofNullable).findFirst();
  }
}
