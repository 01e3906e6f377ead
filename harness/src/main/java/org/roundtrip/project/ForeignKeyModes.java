package org.roundtrip.project;

import org.roundtrip.database.ForeignKeyMode;
import org.roundtrip.dialect.Engine;

/** Decides whether foreign keys are enforced while the migrations of a project run. */
public interface ForeignKeyModes {

  /**
   * The mode in which the project's migrations run.
   *
   * @param engine the engine on which they run
   * @param migrator runs the migrations
   * @param sessionSql the user's SQL for the start of every session
   */
  ForeignKeyMode of(Engine engine, MigrationProject project, Migrator migrator, String sessionSql);

  /** The statement that turns the enforcement on or off in a session. */
  String statement(boolean on);

  /** An engine that always enforces foreign keys. */
  ForeignKeyModes ALWAYS =
      new ForeignKeyModes() {
        @Override
        public ForeignKeyMode of(
            Engine engine, MigrationProject project, Migrator migrator, String sessionSql) {
          return ForeignKeyMode.ALWAYS;
        }

        @Override
        public String statement(boolean on) {
          throw new IllegalStateException("The engine always enforces foreign keys.");
        }
      };
}
