package org.roundtrip.generate.postgres;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.generate.predicate.TupleQuery;

/** A VALUES list whose types are determined by casts. */
public final class PostgresTupleQuery implements TupleQuery {

  // The first row determines the types of the columns. A length or precision requires a cast in
  // every row.
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
