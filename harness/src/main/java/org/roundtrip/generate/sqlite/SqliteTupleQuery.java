package org.roundtrip.generate.sqlite;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.generate.predicate.TupleQuery;

/** A VALUES list: a compound SELECT has at most 500 terms, VALUES any number of rows. */
public final class SqliteTupleQuery implements TupleQuery {

  @Override
  public String source(
      List<List<String>> tuples, List<String> names, List<String> types, String alias) {
    List<String> renamed = new ArrayList<>();
    for (String name : names) {
      renamed.add("column" + (renamed.size() + 1) + " AS " + name);
    }
    List<String> rows = new ArrayList<>();
    for (List<String> tuple : tuples) {
      rows.add("(" + rows.size() + ", " + String.join(", ", tuple) + ")");
    }
    return "(SELECT %s FROM (VALUES %s)) AS %s"
        .formatted(String.join(", ", renamed), String.join(", ", rows), alias);
  }
}
