package org.roundtrip.check.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.schema.Attribute;
import org.roundtrip.schema.ObjectId;
import org.roundtrip.schema.ObjectKind;

/** The parts of the statements that a downgrade is missing. */
class FixSqlTest {

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({
    "character varying(6), kind,      A TYPE kind USING c::kind",
    "text,                 integer,   A TYPE integer USING c::integer",
    "integer,              boolean,   A TYPE boolean USING c::text::boolean",
    "jsonb,                json,      A TYPE json",
    "bigint,               integer,   A TYPE integer",
    "kind,                 text,      A TYPE text",
    "'numeric(10,2)',      'numeric(8,2)', 'A TYPE numeric(8,2)'",
  })
  void castsValuesThatTheServerDoesNotCast(String now, String was, String statement) {
    assertThat(ColumnTypeSql.of("A", "c", Map.of(Attribute.TYPE, was), Map.of(Attribute.TYPE, now)))
        .containsExactly(statement);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "drop table users, users",
    "DROP TABLE IF EXISTS main.users, users",
    "'drop table \"Old users\"', Old users",
    "'alter table users rename to old_users;drop table old_users', 'old_users,users'",
    "'drop table t;alter table new_t rename to t', t",
    "delete from users, ''",
  })
  void namesDroppedTables(String statements, String tables) {
    assertThat(String.join(",", DroppedTables.of(Arrays.asList(statements.split(";")))))
        .isEqualTo(tables);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "permissive, select, public, 'CREATE POLICY p ON t FOR SELECT USING (a > 0)'",
    "restrictive, all, 'Clerk, ann', 'CREATE POLICY p ON t AS RESTRICTIVE TO \"Clerk\", ann USING (a > 0)'",
  })
  void createsPolicies(String type, String command, String roles, String statement) {
    ObjectId id = new ObjectId(ObjectKind.POLICY, "public", "t", "p");
    Map<String, String> attributes =
        Map.of("type", type, "command", command, "roles", roles, "using", "a > 0");
    assertThat(List.of(PolicySql.create(id, attributes), PolicySql.drop(id)))
        .containsExactly(statement, "DROP POLICY p ON t");
  }
}
