package org.roundtrip.schema;

import java.util.SortedMap;

/**
 * One object that differs between two snapshots.
 *
 * @param was the differing attributes before, or all attributes of a missing object
 * @param now the differing attributes now, or all attributes of an added object
 */
public record Change(
    Kind kind,
    Weight weight,
    ObjectId id,
    SortedMap<String, String> was,
    SortedMap<String, String> now) {

  /** The kind of difference. */
  public enum Kind {
    /** The object is missing now. */
    MISSING,
    /** The object is new. */
    LEFT,
    /** The object exists in both snapshots with different attributes. */
    CHANGED
  }

  /** The significance of a difference. */
  public enum Weight {
    /** The schema behaves differently, or a later migration can detect the difference. */
    REAL,
    /** Only the order of columns differs. */
    ORDER,
    /** Only white space in the body of a function differs. */
    TEXT,
    /** Only the name of a constraint differs. */
    NAME
  }

  /** Such as {@code column users.age CHANGED REAL {type=text} -> {type=integer}}, for tests. */
  @Override
  public String toString() {
    return id + " " + kind + " " + weight + " " + was + " -> " + now;
  }
}
