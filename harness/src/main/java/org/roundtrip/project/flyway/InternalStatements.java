package org.roundtrip.project.flyway;

import java.util.function.Predicate;

/**
 * Tells what Flyway sends to PostgreSQL on its own account: it takes its role back, and puts its
 * schema at the head of the search path.
 *
 * @param role the role that it had at the start
 * @param keepsSearchPath whether the path stays as it is in effect, since no schema is named
 */
record InternalStatements(String role, boolean keepsSearchPath) implements Predicate<String> {

  private static final String SEARCH_PATH = "SELECT set_config('search_path', ?, false)";

  @Override
  public boolean test(String sql) {
    return sql.equals("SET ROLE '" + role + "'") || keepsSearchPath && sql.equals(SEARCH_PATH);
  }
}
