package org.roundtrip.project;

import java.util.List;
import java.util.Optional;
import org.roundtrip.dialect.Engine;

/**
 * The views of a project on each engine. An adapter may read the project lazily, and once for each
 * engine if the history depends on the engine.
 */
public interface ProjectViews extends AutoCloseable {

  /** The same view on every engine. */
  static ProjectViews same(ProjectView view, EngineChoice choice) {
    return new SameView(view, choice);
  }

  /** The engine for which a project is read by default. */
  static Engine defaultEngine() {
    List<Engine> usual = Engine.defaults();
    return usual.get(usual.size() - 1);
  }

  /** The engines that the project is verified on if the user names none, and why. */
  EngineChoice choice();

  /** The project on the default engine. */
  default ProjectView onDefaultEngine() {
    return on(defaultEngine());
  }

  /**
   * The project on one engine.
   *
   * @throws ToolMissingException if the tool lacks a library for the engine
   */
  ProjectView on(Engine engine);

  /** The program that runs the migrations; empty if Roundtrip runs them itself. */
  default Optional<String> program() {
    return Optional.empty();
  }

  @Override
  default void close() {}
}
