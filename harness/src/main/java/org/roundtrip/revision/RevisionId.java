package org.roundtrip.revision;

import java.util.Objects;

/** The identifier of a revision in its migration tool, such as {@code 99b3ff7741d5}. */
public record RevisionId(String value) implements Comparable<RevisionId> {

  /** Rejects an empty identifier. */
  public RevisionId {
    if (Objects.requireNonNull(value).isBlank()) {
      throw new IllegalArgumentException("a revision id must not be empty");
    }
  }

  @Override
  public int compareTo(RevisionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
