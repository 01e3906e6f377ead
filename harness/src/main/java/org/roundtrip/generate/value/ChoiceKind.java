package org.roundtrip.generate.value;

import java.util.List;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.TypeFamily;

/** Booleans and enums. */
final class ChoiceKind implements Kind {

  @Override
  public String token(ColumnType type, ColumnContext context) {
    if (type.family() == TypeFamily.BOOLEAN) {
      return String.valueOf(truth(context));
    }
    List<String> labels = type.labels();
    return labels.isEmpty()
        ? ""
        : labels.get(Math.floorMod(context.hash() % labels.size() + context.row(), labels.size()));
  }

  // The boolean columns of a row differ: some alternate with every row, some with every second row.
  private static boolean truth(ColumnContext context) {
    int hash = context.hash();
    return (((context.row() >> (hash & 1)) ^ (hash >> 1)) & 1) == 1;
  }

  @Override
  public List<Sample> edges(ColumnType type, ValueFormat format) {
    return type.family() == TypeFamily.BOOLEAN
        ? List.of(new Sample("true", "true"), new Sample("false", "false"))
        : type.labels().stream().map(label -> new Sample(label, "label " + label)).toList();
  }
}
