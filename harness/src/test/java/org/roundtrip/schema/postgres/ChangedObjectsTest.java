package org.roundtrip.schema.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.Databases;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.SchemaSnapshot;

/** Reading what changed gives what reading everything gives; the checked reader compares both. */
class ChangedObjectsTest {

  private static final List<String> STATEMENTS =
      List.of(
          "create table %t (a int primary key, b text default 'x', c int)",
          "drop table %t cascade",
          "alter table %t rename to %t",
          "alter table %t add %c int",
          "alter table %t drop %c cascade",
          "alter table %t rename %c to %c",
          "alter table %t alter %c type bigint",
          "alter table %t alter %c set not null",
          "alter table %t add constraint %k check (%c > 0)",
          "alter table %t add constraint %k foreign key (%c) references %t",
          "alter table %t drop constraint %k",
          "alter table %t rename constraint %k to %k",
          "create index %k on %t (%c)",
          "drop index %k",
          "alter index %k rename to %k",
          "create view %v as select x.%c, y.%c as z from %t x, %t y",
          "drop view %v cascade",
          "alter view %v rename to %v",
          "create type %e as enum ('a')",
          "alter type %e rename to %e",
          "alter table %t add %c %e",
          "create function %f(%e) returns int language sql as 'select 1'",
          "create function %f(%t) returns int language sql as 'select 1'",
          "alter function %f rename to %f",
          "drop function %f cascade",
          "create sequence %s owned by %t.%c",
          "alter table %t alter %c set default nextval('%s')",
          "alter sequence %s rename to %s",
          "comment on column %t.%c is 'x'",
          "comment on constraint %k on %t is 'x'",
          "grant select on %t to public",
          "create schema s1",
          "alter schema s1 rename to s2",
          "drop schema s2 cascade",
          "alter table %t set schema s1",
          "create domain %d as int check (value > 0)",
          "alter domain %d rename to %d",
          "alter table %t alter %c type %d",
          "create policy %k on %t using (%c > 0)",
          "create statistics %k on %c, a from %t",
          "create table %t (like %t including all)",
          "create table %t () inherits (%t)",
          "deallocate all");

  @ParameterizedTest(name = "PostgreSQL {0}")
  @ValueSource(strings = {"15", "18"})
  void theSameAsReadingEverything(String version) throws SQLException {
    try (DatabaseServer server =
            DatabaseServers.open(Engine.POSTGRESQL, Databases.postgres("embedded:" + version));
        ScratchDatabase database = server.create();
        Session session = database.connect()) {
      Connection connection = session.connection();
      connection.setAutoCommit(false);
      PostgresSchemaReader reader = new PostgresSchemaReader(connection, Set.of(), true);
      Random random = new Random(8311);
      int done = 0;
      for (int i = 0; i < 1000; i++) {
        done += step(connection, reader, random) ? 1 : 0;
        if (i % 20 == 19) {
          end(connection, reader, random.nextInt(4) > 0);
        }
      }
      assertThat(done).isGreaterThan(100);
    }
  }

  private static void end(Connection connection, PostgresSchemaReader reader, boolean commit)
      throws SQLException {
    if (commit) {
      connection.commit();
    } else {
      connection.rollback();
      reader.rolledBack();
    }
    reader.begin();
  }

  private static boolean step(Connection connection, PostgresSchemaReader reader, Random random)
      throws SQLException {
    Savepoint savepoint = connection.setSavepoint();
    try {
      PostgresSchemaTest.run(connection, statement(random));
    } catch (SQLException e) {
      connection.rollback(savepoint);
      return false;
    }
    SchemaSnapshot after = reader.read();
    if (random.nextInt(4) == 0) {
      connection.rollback(savepoint);
      reader.read();
    } else {
      assertThat(reader.read()).isSameAs(after);
    }
    return true;
  }

  private static String statement(Random random) {
    String sql = STATEMENTS.get(random.nextInt(STATEMENTS.size()));
    StringBuilder filled = new StringBuilder();
    for (int i = 0; i < sql.length(); i++) {
      char sign = sql.charAt(i);
      if (sign != '%') {
        filled.append(sign);
      } else if (sql.charAt(++i) == 'c') {
        filled.append("abcd".charAt(random.nextInt(4)));
      } else {
        filled.append(sql.charAt(i)).append(random.nextInt(3));
      }
    }
    return filled.toString();
  }
}
