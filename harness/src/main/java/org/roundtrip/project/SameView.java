package org.roundtrip.project;

import java.util.Set;
import org.roundtrip.dialect.Engine;

/** Gives the same view for every engine. */
record SameView(ProjectView view, Set<Engine> engines) implements ProjectViews {

  @Override
  public ProjectView on(Engine engine) {
    return view;
  }
}
