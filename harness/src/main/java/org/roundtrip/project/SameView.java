package org.roundtrip.project;

import java.util.Set;
import org.roundtrip.dialect.Engine;

/** One view for all engines. */
record SameView(ProjectView view, Set<Engine> engines) implements ProjectViews {

  @Override
  public ProjectView on(Engine engine) {
    return view;
  }
}
