package org.roundtrip.project;

import org.roundtrip.dialect.Engine;

/** Gives the same view for every engine. */
record SameView(ProjectView view, EngineChoice choice) implements ProjectViews {

  @Override
  public ProjectView on(Engine engine) {
    return view;
  }
}
