package org.roundtrip.project;

import java.util.List;
import java.util.Set;
import org.roundtrip.dialect.Engine;

/**
 * The views of a project on each engine. An adapter may read the project lazily, and once for each
 * engine if the history depends on the engine.
 */
public interface ProjectViews extends AutoCloseable {

  /** The same view on every engine, for a project that supports these engines. */
  static ProjectViews same(ProjectView view, Set<Engine> engines) {
    return new SameView(view, Set.copyOf(engines));
  }

  /** The engine for which a project is read by default. */
  static Engine unasked() {
    List<Engine> usual = Engine.usual();
    return usual.get(usual.size() - 1);
  }

  /**
   * The engines that the project supports, judging by its files; all usual engines if the files
   * exclude none.
   */
  Set<Engine> engines();

  /** The project on the default engine. */
  default ProjectView usual() {
    return on(unasked());
  }

  /**
   * The project on one engine.
   *
   * @throws ToolMissingException if the tool lacks a library for the engine
   */
  ProjectView on(Engine engine);

  /** Why the project does not run on an engine that is not among {@link #engines()}. */
  default String whyNot(Engine engine) {
    return "the scripts use what "
        + engine.label()
        + " does not know; --database "
        + engine.word()
        + " runs them there all the same";
  }

  @Override
  default void close() {}
}
