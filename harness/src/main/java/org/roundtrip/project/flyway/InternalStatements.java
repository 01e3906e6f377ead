package org.roundtrip.project.flyway;

import java.util.function.Predicate;

/**
 * Recognizes the statements that Flyway sends to PostgreSQL for its own purposes: it restores its
 * role and prepends its schema to the search path.
 *
 * @param role the role at the start of the session
 * @param keepsSearchPath whether the search path stays the same, because the settings name no
 *     schema
 */
record InternalStatements(String role, boolean keepsSearchPath) implements Predicate<String> {

  private static final String SEARCH_PATH = "SELECT set_config('search_path', ?, false)";

  @Override
  public boolean test(String sql) {
    return sql.equals("SET ROLE '" + role + "'") || keepsSearchPath && sql.equals(SEARCH_PATH);
  }
}
