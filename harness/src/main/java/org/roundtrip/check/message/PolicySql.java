package org.roundtrip.check.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.ObjectId;

/** The definition of a policy of row-level security. */
final class PolicySql {

  private static final Set<String> ALTERABLE = Set.of("roles", "using", "with check");

  private PolicySql() {}

  static String create(ObjectId id, Map<String, String> attributes) {
    StringBuilder sql = new StringBuilder("CREATE POLICY ").append(on(id));
    if ("restrictive".equals(attributes.get("type"))) {
      sql.append(" AS RESTRICTIVE");
    }
    String command = attributes.getOrDefault("command", "all");
    if (!command.equals("all")) {
      sql.append(" FOR ").append(command.toUpperCase(Locale.ROOT));
    }
    String roles = attributes.getOrDefault("roles", "public");
    if (!roles.equals("public")) {
      sql.append(" TO ").append(names(roles));
    }
    append(sql, " USING ", attributes.get("using"));
    append(sql, " WITH CHECK ", attributes.get("with check"));
    return sql.toString();
  }

  static String drop(ObjectId id) {
    return "DROP POLICY " + on(id);
  }

  /** Empty if the type or the command differs, which ALTER POLICY cannot change. */
  static Optional<String> alter(Change change) {
    Map<String, String> was = change.was();
    StringBuilder sql = new StringBuilder("ALTER POLICY ").append(on(change.id()));
    if (was.containsKey("roles")) {
      sql.append(" TO ").append(names(was.get("roles")));
    }
    append(sql, " USING ", was.get("using"));
    append(sql, " WITH CHECK ", was.get("with check"));
    boolean possible = !was.containsKey("type") && !was.containsKey("command");
    boolean known = was.keySet().stream().anyMatch(ALTERABLE::contains);
    return possible && known ? Optional.of(sql.toString()) : Optional.empty();
  }

  private static String on(ObjectId id) {
    return Quoting.name(id.name()) + " ON " + Quoting.parent(id);
  }

  private static String names(String roles) {
    return Arrays.stream(roles.split(", "))
        .map(role -> role.equals("public") ? "PUBLIC" : Quoting.name(role))
        .collect(Collectors.joining(", "));
  }

  private static void append(
      StringBuilder sql, String keywords, @org.jspecify.annotations.Nullable String condition) {
    if (condition != null) {
      sql.append(keywords).append('(').append(condition).append(')');
    }
  }
}
