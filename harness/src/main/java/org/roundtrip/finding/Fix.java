package org.roundtrip.finding;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.setting.Advice;

/**
 * How to fix a problem.
 *
 * @param file the file to change; null if nothing is missing from a file
 * @param advice the advice, one sentence or block per entry
 * @param sql the statements, if they follow from the evidence alone; an entry that begins with
 *     {@code --} is a comment that marks a decision
 */
public record Fix(@Nullable Path file, List<Advice> advice, List<String> sql) {

  /** Copies the lists. */
  public Fix {
    advice = List.copyOf(advice);
    sql = List.copyOf(sql);
  }
}
