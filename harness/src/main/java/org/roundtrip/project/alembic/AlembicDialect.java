package org.roundtrip.project.alembic;

import java.util.List;
import java.util.Optional;

/** What running Alembic needs to know about an engine. */
public interface AlembicDialect {

  /**
   * The driver part of a SQLAlchemy URL, such as {@code +asyncpg}; empty for SQLAlchemy's default
   * driver.
   *
   * @param installed the database drivers in the project's Python
   * @param usual SQLAlchemy's default driver
   * @param async whether the project uses an asynchronous driver
   */
  String driver(List<String> installed, String usual, boolean async);

  /** Why these drivers cannot run the project, in one sentence; empty if they can. */
  Optional<String> whyNot(List<String> installed);

  /** Whether Python code, without its strings and comments, mentions the engine. */
  boolean isMentioned(String code);

  /**
   * Whether the revisions are written for the engine.
   *
   * @param mentioned whether the project mentions the engine
   * @param others whether the project mentions another engine
   */
  boolean serves(boolean mentioned, boolean others, String code);
}
