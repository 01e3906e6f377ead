package org.roundtrip.rowtest.diagnose;

import java.util.Locale;
import java.util.Optional;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.sql.ScriptEffects;

/**
 * What one way through a revision does on purpose. Where its text is not known, everything may be
 * on purpose.
 *
 * @param from the table model before it
 * @param to the table model after it
 */
record IntendedChanges(Optional<ScriptEffects> effects, TableModel from, TableModel to) {

  /** Whether the values of a column are computed anew, or its type is another. */
  boolean changes(TableName table, String column) {
    return effects.map(d -> d.assigns(table.name(), column)).orElse(true)
        || isGenerated(table, column)
        || !type(from, table, column).equals(type(to, table, column));
  }

  /** Whether the values of a column are computed anew. */
  boolean assigns(TableName table, String column) {
    return effects.map(d -> d.assigns(table.name(), column)).orElse(true);
  }

  /** Whether rows are put into a table. */
  boolean inserts(TableName table) {
    return effects
        .map(d -> d.inserted().contains(table.name().toLowerCase(Locale.ROOT)))
        .orElse(true);
  }

  private boolean isGenerated(TableName table, String column) {
    return Optional.ofNullable(to.tables().get(table))
        .flatMap((Table t) -> t.column(column))
        .filter(c -> c.filling() == Column.Filling.GENERATED)
        .isPresent();
  }

  private static String type(TableModel model, TableName table, String column) {
    return Optional.ofNullable(model.tables().get(table))
        .flatMap((Table t) -> t.column(column))
        .map(c -> c.type().name())
        .orElse("");
  }
}
