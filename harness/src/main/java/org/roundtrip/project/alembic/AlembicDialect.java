package org.roundtrip.project.alembic;

import java.util.List;
import java.util.Optional;

/** What running Alembic needs to know about an engine. */
public interface AlembicDialect {

  /**
   * What a URL names after its scheme, with its plus; empty for SQLAlchemy's usual driver.
   *
   * @param installed the database drivers in the project's Python
   * @param usual SQLAlchemy's usual one
   * @param async whether the project asks for an asynchronous one
   */
  String driver(List<String> installed, String usual, boolean async);

  /** Why the project cannot be run with these drivers, in one sentence; empty where it can. */
  Optional<String> whyNot(List<String> installed);

  /** Whether a text speaks of the engine. */
  boolean isMentioned(String text);

  /**
   * Whether revisions are for the engine.
   *
   * @param mentioned whether the project speaks of it
   * @param others whether it speaks of another
   */
  boolean serves(boolean mentioned, boolean others, String revisions);
}
