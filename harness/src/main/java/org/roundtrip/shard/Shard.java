package org.roundtrip.shard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the parts in which several machines verify a history.
 *
 * @param number from 1
 * @param count the number of parts
 */
public record Shard(int number, int count) {

  private static final Pattern TEXT = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

  /** The only part. */
  public static final Shard WHOLE = new Shard(1, 1);

  /**
   * @throws IllegalArgumentException if there is no such part
   */
  public Shard {
    if (number < 1 || number > count) {
      throw new IllegalArgumentException("there is no shard " + number + "/" + count);
    }
  }

  /**
   * Reads {@code 2/5}.
   *
   * @throws IllegalArgumentException with a clause that says what is wrong
   */
  public static Shard parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("expected a shard such as 2/5, not '" + text + "'");
    }
    return new Shard(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
  }

  /** Such as {@code shard 2 of 5}. */
  @Override
  public String toString() {
    return "shard " + number + " of " + count;
  }
}
