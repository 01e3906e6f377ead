package org.roundtrip.project;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.revision.SourceLocation;

/**
 * The differences between a project's models and a database that its migrations created.
 *
 * @param operations the operations that a new migration would need, one line each
 * @param location the file that names the models
 * @param unknown why the models were not compared, in one sentence; null if they were compared
 */
public record Drift(List<String> operations, SourceLocation location, @Nullable String unknown) {

  /** Copies the operations. */
  public Drift {
    operations = List.copyOf(operations);
  }
}
