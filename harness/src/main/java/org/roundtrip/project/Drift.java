package org.roundtrip.project;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.revision.SourceLocation;

/**
 * How the models that a project declares differ from a database that its migrations made.
 *
 * @param operations what a new migration would have to do, a line each
 * @param location where it is said which models there are
 * @param unknown why they were not compared, in one sentence; null when they were
 */
public record Drift(List<String> operations, SourceLocation location, @Nullable String unknown) {

  /** Copies the list. */
  public Drift {
    operations = List.copyOf(operations);
  }
}
