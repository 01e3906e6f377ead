package org.roundtrip.rowtest.diagnose;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.roundtrip.rows.compare.CompositeColumns;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ForeignKey.Action;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.sql.ScriptEffects;

/**
 * The changes that an upgrade or a downgrade makes intentionally. If its script is unknown, every
 * change may be intended.
 *
 * @param from the table model before the migration
 * @param to the table model after the migration
 */
record IntendedChanges(Optional<ScriptEffects> effects, TableModel from, TableModel to) {

  private static final Pattern FILTERED =
      Pattern.compile(
          "(?is)\\binsert\\s+into\\b(?!.*\\bjoin\\b).*\\b(?:where|group\\s+by|distinct)\\b");

  /** Whether the migration assigns or generates the values of a column, or changes its type. */
  boolean changes(TableName table, String column) {
    return assigns(table, column)
        || isGenerated(table, column)
        || !type(from, table, column).equals(type(to, table, column));
  }

  /** Whether the migration assigns the values of a column. */
  boolean assigns(TableName table, String column) {
    String whole = CompositeColumns.columnOf(column);
    return effects
        .map(d -> d.assigns(table.name(), column) || d.assigns(table.name(), whole))
        .orElse(true);
  }

  /** Whether a statement of the migration sets a column to NULL; false if its script is unknown. */
  boolean assignsNull(TableName table, String column) {
    Pattern setsNull =
        Pattern.compile(
            "(?i)\\b" + Pattern.quote(column) + "[\"`\\]]?\\s*=\\s*(?:null\\b|nullif\\s*\\()");
    return effects
        .filter(known -> known.assigns(table.name(), column))
        .filter(known -> known.statements().stream().anyMatch(s -> setsNull.matcher(s).find()))
        .isPresent();
  }

  /** Whether the migration inserts rows into a table. */
  boolean inserts(TableName table) {
    return effects
        .map(d -> d.inserted().contains(table.name().toLowerCase(Locale.ROOT)))
        .orElse(true);
  }

  /**
   * Whether the migration removes rows of a table: by a DELETE, also of rows that they reference,
   * or by a copy that it filters.
   */
  boolean removes(TableName table) {
    return inserts(table) && filters() || deletes(table, new HashSet<>());
  }

  /** Whether a copy names a condition; INSERT OR IGNORE and joins drop rows without one. */
  private boolean filters() {
    return effects
        .map(known -> known.statements().stream().anyMatch(s -> FILTERED.matcher(s).find()))
        .orElse(true);
  }

  private boolean deletes(TableName table, Set<TableName> visited) {
    if (effects.isEmpty()
        || effects.get().deleted().contains(table.name().toLowerCase(Locale.ROOT))) {
      return true;
    }
    return visited.add(table)
        && Stream.ofNullable(from.tables().get(table))
            .flatMap(known -> known.foreignKeys().stream())
            .filter(key -> key.onDelete() == Action.CASCADE)
            .anyMatch(key -> deletes(key.target(), visited));
  }

  private boolean isGenerated(TableName table, String column) {
    return Optional.ofNullable(to.tables().get(table))
        .flatMap((Table t) -> t.column(column))
        .filter(c -> c.valueSource() == Column.ValueSource.GENERATED)
        .isPresent();
  }

  private static String type(TableModel model, TableName table, String column) {
    return Optional.ofNullable(model.tables().get(table))
        .flatMap((Table t) -> t.column(column))
        .map(c -> c.type().name())
        .orElse("");
  }
}
