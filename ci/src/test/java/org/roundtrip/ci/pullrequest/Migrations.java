package org.roundtrip.ci.pullrequest;

import java.util.List;
import java.util.Map;

/** How a migration tool lays out revisions. */
interface Migrations {

  /** The files of a project without revisions, by their paths. */
  Map<String, String> project();

  /** The folder that the command verifies. */
  String folder();

  /** The name that waivers and declarations use. */
  String name(Sketch revision);

  /** The files of a revision, by their paths. */
  Map<String, String> files(Sketch revision);

  /** The code of the finding about a revision without a downgrade. */
  default String irreversible() {
    return "RT101";
  }

  /** The options that run the tool. */
  default List<String> options() {
    return List.of();
  }

  /** Numbered files for both directions, as golang-migrate reads them. */
  record Numbered() implements Migrations {

    @Override
    public Map<String, String> project() {
      return Map.of();
    }

    @Override
    public String folder() {
      return "migrations";
    }

    @Override
    public String name(Sketch revision) {
      return revision.number() + "_" + revision.title();
    }

    @Override
    public Map<String, String> files(Sketch revision) {
      String path = folder() + "/" + name(revision);
      String up = Sql.comment(revision) + revision.upgrade() + ";\n";
      return revision.downgrade().isEmpty()
          ? Map.of(path + ".up.sql", up)
          : Map.of(path + ".up.sql", up, path + ".down.sql", revision.downgrade() + ";\n");
    }
  }

  /** Files with a header that names the parents. */
  record Headers() implements Migrations {

    @Override
    public Map<String, String> project() {
      return Map.of();
    }

    @Override
    public String folder() {
      return "migrations";
    }

    @Override
    public String name(Sketch revision) {
      return "r" + revision.number();
    }

    @Override
    public Map<String, String> files(Sketch revision) {
      String parent = revision.parent() == 0 ? "" : " r" + revision.parent();
      String text =
          "-- revision: %s%n-- revises:%s%n-- message: add %s%n%n-- upgrade%n%s%s;%n"
              .formatted(
                  name(revision),
                  parent,
                  revision.title(),
                  Sql.comment(revision),
                  revision.upgrade());
      return Map.of(
          "%s/%s_%s.sql".formatted(folder(), name(revision), revision.title()),
          revision.downgrade().isEmpty()
              ? text
              : text + "%n-- downgrade%n%s;%n".formatted(revision.downgrade()));
    }
  }

  /** Versioned and undo scripts of Flyway. */
  record Flyway() implements Migrations {

    @Override
    public Map<String, String> project() {
      return Map.of();
    }

    @Override
    public String folder() {
      return "db/migration";
    }

    @Override
    public String name(Sketch revision) {
      return "V%d__%s".formatted(revision.number(), revision.title());
    }

    @Override
    public Map<String, String> files(Sketch revision) {
      String up = Sql.comment(revision) + revision.upgrade() + ";\n";
      String path = folder() + "/V%d__%s.sql".formatted(revision.number(), revision.title());
      String undo = folder() + "/U%d__%s.sql".formatted(revision.number(), revision.title());
      return revision.downgrade().isEmpty()
          ? Map.of(path, up)
          : Map.of(path, up, undo, revision.downgrade() + ";\n");
    }
  }

  /**
   * Revisions of Alembic.
   *
   * @param python the Python that has it
   */
  record Alembic(String python) implements Migrations {

    private static final String INI =
        """
        [alembic]
        script_location = %(here)s/alembic
        sqlalchemy.url = sqlite://
        """;

    private static final String ENV =
        """
        from alembic import context
        from sqlalchemy import engine_from_config, pool

        section = context.config.get_section("alembic")
        engine = engine_from_config(section, prefix="sqlalchemy.", poolclass=pool.NullPool)
        with engine.connect() as connection:
            context.configure(connection=connection)
            with context.begin_transaction():
                context.run_migrations()
        """;

    @Override
    public Map<String, String> project() {
      return Map.of("db/alembic.ini", INI, "db/alembic/env.py", ENV);
    }

    @Override
    public String folder() {
      return "db";
    }

    @Override
    public String name(Sketch revision) {
      return "r%03d".formatted(revision.number());
    }

    @Override
    public Map<String, String> files(Sketch revision) {
      String text =
          """
          \"""add %s\"""
          from alembic import op

          revision = "%s"
          down_revision = %s


          def upgrade():
          %s    op.execute("%s")


          def downgrade():
          %s
          """
              .formatted(
                  revision.title(),
                  name(revision),
                  revision.parent() == 0 ? "None" : "\"r%03d\"".formatted(revision.parent()),
                  revision.comment().isEmpty() ? "" : "    # " + revision.comment() + "\n",
                  revision.upgrade(),
                  revision.downgrade().isEmpty()
                      ? "    pass"
                      : "    op.execute(\"%s\")".formatted(revision.downgrade()));
      return Map.of(
          "db/alembic/versions/%s_%s.py".formatted(name(revision), revision.title()), text);
    }

    /** Every revision of Alembic has the function; an empty one is another finding. */
    @Override
    public String irreversible() {
      return "RT110";
    }

    @Override
    public List<String> options() {
      return List.of("--tool", "python=" + python);
    }
  }

  /** Parts of SQL scripts. */
  final class Sql {

    private Sql() {}

    static String comment(Sketch revision) {
      return revision.comment().isEmpty() ? "" : "-- " + revision.comment() + "\n";
    }
  }
}
