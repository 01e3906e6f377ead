package org.roundtrip.schema;

import java.util.SortedMap;

/**
 * One object that differs between two snapshots.
 *
 * @param was the attributes before that differ or, of a missing object, all of them
 * @param now the attributes now that differ or, of an object that is left, all of them
 */
public record Change(
    Kind kind,
    Weight weight,
    ObjectId id,
    SortedMap<String, String> was,
    SortedMap<String, String> now) {

  /** How it differs. */
  public enum Kind {
    /** It was there before and is gone. */
    MISSING,
    /** It was not there before. */
    LEFT,
    /** It is there in both, with other attributes. */
    CHANGED
  }

  /** What the difference means. */
  public enum Weight {
    /** The schema behaves differently, or can be told apart by a later migration. */
    REAL,
    /** Only the order of columns differs. */
    ORDER,
    /** Only the layout of a text differs: white space in a function's body. */
    TEXT,
    /** Only the name of a constraint differs, its meaning is the same. */
    NAME
  }

  /** Such as {@code column users.age CHANGED REAL {type=text} -> {type=integer}}, for tests. */
  @Override
  public String toString() {
    return id + " " + kind + " " + weight + " " + was + " -> " + now;
  }
}
