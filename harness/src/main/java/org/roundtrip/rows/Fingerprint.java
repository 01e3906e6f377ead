package org.roundtrip.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The rows of a large table as counts and sums of hashes. The hash of a value starts from the hash
 * of its row's key, so that equal values in different rows have different hashes, and the sums of a
 * column do not depend on other columns. Uses sums, because equal rows would cancel each other in
 * an exclusive or.
 *
 * <p>Without a primary key, hashes each value on its own, and also each row as a whole.
 *
 * @param key the columns of the primary key, in its order; empty without one
 * @param columns the columns' names, sorted
 * @param buckets {@link #BUCKETS} parts of the table, by the hash of the key or else of the row
 */
public record Fingerprint(List<String> key, List<String> columns, List<Bucket> buckets) {

  /** The number of parts of a table; a power of two. */
  public static final int BUCKETS = 64;

  /** Copies the lists. */
  public Fingerprint {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
    buckets = List.copyOf(buckets);
  }

  /**
   * Some rows.
   *
   * @param whole the sum of the hashes of whole rows; 0 if there is a key
   * @param sums one for each column
   */
  public record Bucket(long rows, long whole, List<Sum> sums) {

    /** Copies the list. */
    public Bucket {
      sums = List.copyOf(sums);
    }
  }

  /**
   * The values of a column.
   *
   * @param filled the number of values that are not NULL
   * @param hash the sum of their hashes, modulo 2^64
   */
  public record Sum(long filled, long hash) {

    private Sum plus(Sum other) {
      return new Sum(filled + other.filled, hash + other.hash);
    }
  }

  /** The number of rows. */
  public long rows() {
    return buckets.stream().mapToLong(Bucket::rows).sum();
  }

  /** Whether both have the same rows in their common columns. */
  boolean agrees(Fingerprint other) {
    if (isKeyedAs(other)) {
      return differing(other).isEmpty();
    }
    return rows() == other.rows() && changed(other, bucket -> true).isEmpty();
  }

  /**
   * The columns whose values differ in rows that exist in both, as far as known: compares the
   * buckets with equal row counts.
   */
  List<String> changed(Fingerprint other) {
    if (!key.isEmpty() && isKeyedAs(other)) {
      return changed(other, i -> buckets.get(i).rows() == other.buckets.get(i).rows());
    }
    return rows() == other.rows() ? changed(other, bucket -> true) : List.of();
  }

  /** The buckets that differ; empty if the two cannot be compared by buckets. */
  SortedSet<Integer> differing(Fingerprint other) {
    SortedSet<Integer> differing = new TreeSet<>();
    for (int i = 0; i < BUCKETS && isKeyedAs(other); i++) {
      int only = i;
      Bucket mine = buckets.get(i);
      Bucket its = other.buckets.get(i);
      boolean same = mine.rows() == its.rows() && mine.whole() == its.whole();
      if (!same || !changed(other, bucket -> bucket == only).isEmpty()) {
        differing.add(i);
      }
    }
    return differing;
  }

  /** The first buckets that differ, up to a total number of rows. */
  SortedSet<Integer> differing(Fingerprint other, long rows) {
    SortedSet<Integer> some = new TreeSet<>();
    long left = rows;
    for (int i : differing(other)) {
      left -= Math.max(buckets.get(i).rows(), other.buckets.get(i).rows());
      if (left >= 0) {
        some.add(i);
      }
    }
    return some;
  }

  /** Rows without a key are identified by all columns. */
  private boolean isKeyedAs(Fingerprint other) {
    return key.equals(other.key) && (!key.isEmpty() || columns.equals(other.columns));
  }

  private List<String> changed(Fingerprint other, IntPredicate which) {
    boolean seeded = !key.isEmpty() || !other.key.isEmpty();
    boolean hashesTell = !seeded || key.equals(other.key);
    List<String> changed = new ArrayList<>();
    for (String column : columns) {
      if (other.columns.contains(column)) {
        Sum mine = sum(column, which);
        Sum its = other.sum(column, which);
        boolean same = mine.filled() == its.filled() && (!hashesTell || mine.hash() == its.hash());
        if (!same) {
          changed.add(column);
        }
      }
    }
    return changed;
  }

  private Sum sum(String column, IntPredicate which) {
    int place = columns.indexOf(column);
    return IntStream.range(0, BUCKETS)
        .filter(which)
        .mapToObj(i -> buckets.get(i).sums().get(place))
        .reduce(new Sum(0, 0), Sum::plus);
  }
}
