package org.roundtrip.finding;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.setting.Advice;

/**
 * How a problem is solved.
 *
 * @param file where the missing part belongs; null where nothing is missing
 * @param advice what to do
 * @param sql statements, where they follow from the evidence alone; a line that begins with {@code
 *     --} is left to a person
 */
public record Fix(@Nullable Path file, List<Advice> advice, List<String> sql) {

  /** Copies the lists. */
  public Fix {
    advice = List.copyOf(advice);
    sql = List.copyOf(sql);
  }
}
