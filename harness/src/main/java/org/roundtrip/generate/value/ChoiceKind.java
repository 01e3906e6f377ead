package org.roundtrip.generate.value;

import java.util.List;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.TypeFamily;

/** Booleans and enums. */
final class ChoiceKind implements Kind {

  @Override
  public String token(ColumnType type, ColumnContext spot) {
    if (type.family() == TypeFamily.BOOLEAN) {
      return String.valueOf(truth(spot));
    }
    List<String> labels = type.labels();
    return labels.isEmpty()
        ? ""
        : labels.get(Math.floorMod(spot.hash() % labels.size() + spot.row(), labels.size()));
  }

  // Not all booleans of a row are alike: some change with every row, some with every second one.
  private static boolean truth(ColumnContext spot) {
    int hash = spot.hash();
    return (((spot.row() >> (hash & 1)) ^ (hash >> 1)) & 1) == 1;
  }

  @Override
  public List<Sample> edges(ColumnType type, ValueFormat format) {
    return type.family() == TypeFamily.BOOLEAN
        ? List.of(new Sample("true", "true"), new Sample("false", "false"))
        : type.labels().stream().map(label -> new Sample(label, "label " + label)).toList();
  }
}
