package org.roundtrip.ci.init;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A project with a tool, and its first pull request.
 *
 * @param path the argument of the command
 * @param options its options
 * @param config the file that init writes, or one that the tool needs
 * @param first the files of the first revision
 * @param irreversible the files of a second revision without a downgrade
 * @param revision the name of the second revision
 * @param finding how the report begins
 * @param mended the files that add the downgrade
 */
record NewUser(
    String tool,
    String path,
    String[] options,
    String config,
    Map<String, String> first,
    Map<String, String> irreversible,
    String revision,
    String finding,
    Map<String, String> mended) {

  private static final String USERS = "CREATE TABLE users (id integer PRIMARY KEY, name text);\n";
  private static final String POSTS = "CREATE TABLE posts (id integer PRIMARY KEY, text text);\n";
  private static final String[] SQLITE = {"--database", "sqlite"};
  private static final Path DJANGO =
      Path.of("..", "harness/src/test/resources/org/roundtrip/project/command/django");

  @Override
  public String toString() {
    return tool;
  }

  static NewUser golangMigrate() {
    return new NewUser(
        "golang-migrate",
        "db/migrations",
        SQLITE,
        "db/roundtrip.toml",
        Map.of(
            "db/migrations/1_users.up.sql",
            USERS,
            "db/migrations/1_users.down.sql",
            "DROP TABLE users;\n"),
        Map.of("db/migrations/2_posts.up.sql", POSTS),
        "2_posts",
        "RT101 error  2_posts: the downgrade is missing   (SQLite ",
        Map.of("db/migrations/2_posts.down.sql", "DROP TABLE posts;\n"));
  }

  static NewUser flyway() {
    return new NewUser(
        "flyway",
        "db/migration",
        SQLITE,
        "db/migration/roundtrip.toml",
        Map.of(
            "db/migration/V1__users.sql",
            USERS,
            "db/migration/U1__users.sql",
            "DROP TABLE users;\n"),
        Map.of("db/migration/V2__posts.sql", POSTS),
        "V2__posts",
        "RT101 error  V2__posts: the downgrade is missing   (SQLite ",
        Map.of("db/migration/U2__posts.sql", "DROP TABLE posts;\n"));
  }

  static NewUser liquibase() {
    String folder = "src/main/resources/db/changelog/";
    String second = folder + "changes/2_posts.sql";
    return new NewUser(
        "liquibase",
        "",
        SQLITE,
        "roundtrip.toml",
        Map.of(
            folder + "db.changelog-master.yaml",
            "databaseChangeLog:\n- includeAll: {path: changes/, relativeToChangelogFile: true}\n",
            folder + "changes/1_users.sql",
            changeset("users", USERS) + "--rollback DROP TABLE users;\n"),
        Map.of(second, changeset("posts", POSTS)),
        "posts::ann::db/changelog/changes/2_posts.sql",
        "RT101 error  posts::ann::db/changelog/changes/2_posts.sql: the downgrade is missing   (SQLite ",
        Map.of(second, changeset("posts", POSTS) + "--rollback DROP TABLE posts;\n"));
  }

  private static String changeset(String id, String sql) {
    return "--liquibase formatted sql\n\n--changeset ann:" + id + "\n" + sql;
  }

  static NewUser alembic() {
    return new NewUser(
        "alembic",
        "",
        new String[] {"--database", "sqlite", "--tool", "python=" + pythonWith("alembic")},
        "roundtrip.toml",
        Map.of(
            "alembic.ini",
            "[alembic]\nscript_location = %(here)s/alembic\nsqlalchemy.url = sqlite://\n",
            "alembic/env.py",
            """
            from alembic import context
            from sqlalchemy import engine_from_config, pool

            section = context.config.get_section("alembic")
            engine = engine_from_config(section, prefix="sqlalchemy.", poolclass=pool.NullPool)
            with engine.connect() as connection:
                context.configure(connection=connection)
                with context.begin_transaction():
                    context.run_migrations()
            """,
            "alembic/versions/a1_users.py",
            alembic("a1", "None", "users", "op.drop_table(\"users\")")),
        Map.of("alembic/versions/b2_posts.py", alembic("b2", "\"a1\"", "posts", "pass")),
        "b2",
        "RT110 error  b2 add posts: the downgrade is empty, but the upgrade changes the schema   (SQLite ",
        Map.of(
            "alembic/versions/b2_posts.py",
            alembic("b2", "\"a1\"", "posts", "op.drop_table(\"posts\")")));
  }

  private static String alembic(String id, String parent, String table, String downgrade) {
    return """
        \"""add %s\"""
        import sqlalchemy as sa
        from alembic import op

        revision = "%s"
        down_revision = %s


        def upgrade():
            op.create_table("%1$s", sa.Column("id", sa.Integer, primary_key=True))


        def downgrade():
            %s
        """
        .formatted(table, id, parent, downgrade);
  }

  static NewUser django() {
    String python = pythonWith("django");
    Map<String, String> first = new HashMap<>();
    try (Stream<Path> files = Files.walk(DJANGO)) {
      List<Path> few = files.filter(file -> !file.toString().contains("0002")).toList();
      for (Path file : few.stream().filter(Files::isRegularFile).toList()) {
        first.put(DJANGO.relativize(file).toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    first.computeIfPresent(
        "roundtrip.toml", (name, text) -> text.replace("\"python ", "\"" + python + " "));
    String migration = "people/migrations/0002_active.py";
    return new NewUser(
        "django",
        "",
        SQLITE,
        "roundtrip.toml",
        first,
        Map.of(migration, django("")),
        "people.0002_active",
        "RT102 error  people.0002_active",
        Map.of(migration, django(", reverse_sql=\"DROP TABLE active\"")));
  }

  private static String django(String reverse) {
    return """
        from django.db import migrations


        class Migration(migrations.Migration):
            dependencies = [("people", "0001_initial")]
            operations = [
                migrations.RunSQL("CREATE TABLE active (id integer PRIMARY KEY)"%s)
            ]
        """
        .formatted(reverse);
  }

  private static String pythonWith(String module) {
    String python = Optional.ofNullable(System.getenv("ROUNDTRIP_PYTHON")).orElse("python3");
    try {
      Process process = new ProcessBuilder(python, "-c", "import " + module).start();
      if (process.waitFor() == 0) {
        return python;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    String reason = "'" + python + "' has no " + module + "; set ROUNDTRIP_PYTHON";
    if ("required".equals(System.getenv("ROUNDTRIP_TOOLS"))) {
      fail(reason);
    }
    return abort(reason);
  }
}
