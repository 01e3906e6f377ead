package org.roundtrip.project;

import java.util.List;
import java.util.Set;
import org.roundtrip.dialect.Engine;

/**
 * What an adapter reads of a project: as late as it likes, and once for each engine where the tool
 * has another history on each.
 */
public interface ProjectViews extends AutoCloseable {

  /** The same on every engine, for these. */
  static ProjectViews same(ProjectView view, Set<Engine> engines) {
    return new SameView(view, Set.copyOf(engines));
  }

  /** The engine that a project is read for when nobody has asked for one yet. */
  static Engine unasked() {
    List<Engine> usual = Engine.usual();
    return usual.get(usual.size() - 1);
  }

  /**
   * The engines that the project's scripts are written for, as far as that can be seen from its
   * files; all usual ones where nothing speaks against one.
   */
  Set<Engine> engines();

  /** The project as it is read when nobody asks for an engine. */
  default ProjectView usual() {
    return on(unasked());
  }

  /**
   * The project as it is on one engine.
   *
   * @throws ToolMissingException when the tool lacks what it needs for the engine
   */
  ProjectView on(Engine engine);

  /** Why the project is not run on an engine that is not among {@link #engines()}. */
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
