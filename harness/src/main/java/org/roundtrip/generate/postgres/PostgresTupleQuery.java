package org.roundtrip.generate.postgres;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.generate.predicate.TupleQuery;

/** Rows of VALUES, whose types their first row and casts say. */
public final class PostgresTupleQuery implements TupleQuery {

  // The first row says of what type the columns are; only a cast keeps to a limit.
  @Override
  public String source(
      List<List<String>> tuples, List<String> names, List<String> types, String alias) {
    List<String> rows = new ArrayList<>();
    for (List<String> tuple : tuples) {
      StringBuilder row = new StringBuilder("(" + rows.size());
      for (int i = 0; i < tuple.size(); i++) {
        boolean cast = rows.isEmpty() || types.get(i).indexOf('(') >= 0;
        row.append(cast ? ", CAST(" : ", ").append(tuple.get(i));
        row.append(cast ? " AS " + types.get(i) + ")" : "");
      }
      rows.add(row.append(")").toString());
    }
    return "(VALUES %s) AS %s(%s)"
        .formatted(String.join(", ", rows), alias, String.join(", ", names));
  }
}
