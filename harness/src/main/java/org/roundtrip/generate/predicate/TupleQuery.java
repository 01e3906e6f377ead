package org.roundtrip.generate.predicate;

import java.util.List;

/** How one engine is asked about rows that are in no table. */
@FunctionalInterface
public interface TupleQuery {

  /**
   * What stands after FROM: the tuples as a table, each with its number from 0 before its values.
   *
   * @param names the names of the number and of the columns, quoted
   * @param types the types of the columns
   */
  String source(List<List<String>> tuples, List<String> names, List<String> types, String alias);
}
