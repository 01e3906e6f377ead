package org.roundtrip.generate.predicate;

import java.util.List;

/** The syntax with which one engine queries literal rows. */
@FunctionalInterface
public interface TupleQuery {

  /**
   * A FROM item with the tuples as a table: each row is its number, from 0, followed by its values.
   *
   * @param names the names of the number and of the columns, quoted
   * @param types the types of the columns
   */
  String source(List<List<String>> tuples, List<String> names, List<String> types, String alias);
}
