package org.roundtrip.rows.compare;

import java.util.List;
import java.util.Map;

/**
 * What must be known of a table to compare its rows.
 *
 * @param keys the columns of each key that tells rows apart by columns alone, the primary key first
 * @param types each column's declared type, as the snapshot has it; domains resolved
 */
public record TableFacts(List<List<String>> keys, Map<String, String> types) {

  /** Copies the collections. */
  public TableFacts {
    keys = keys.stream().map(List::copyOf).toList();
    types = Map.copyOf(types);
  }
}
