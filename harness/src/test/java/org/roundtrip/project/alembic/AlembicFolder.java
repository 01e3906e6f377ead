package org.roundtrip.project.alembic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.project.tool.Python;

/** Writes Alembic projects, as {@code alembic init} and its users do. */
record AlembicFolder(Path path) {

  private static final String INI =
      """
      [alembic]
      script_location = %(here)s/alembic
      prepend_sys_path = .
      sqlalchemy.url = driver://user:pass@localhost/dbname
      """;

  private static final String ENV =
      """
      from alembic import context
      from sqlalchemy import engine_from_config, pool

      config = context.config
      section = config.get_section(config.config_ini_section)
      engine = engine_from_config(section, prefix="sqlalchemy.", poolclass=pool.NullPool)
      with engine.connect() as connection:
          context.configure(connection=connection, target_metadata=None, render_as_batch=True)
          with context.begin_transaction():
              context.run_migrations()
      """;

  /** A project with the usual files and no revision. */
  static AlembicFolder in(Path path) throws IOException {
    AlembicFolder folder = new AlembicFolder(path);
    folder.file("alembic.ini", INI);
    folder.file("alembic/env.py", ENV);
    Files.createDirectories(path.resolve("alembic/versions"));
    return folder;
  }

  /** How it is run. */
  static ToolSettings settings(String... more) {
    Map<String, String> said = new TreeMap<>();
    said.put("python", Python.with("alembic"));
    for (int i = 0; i < more.length; i += 2) {
      said.put(more[i], more[i + 1]);
    }
    return ToolSettings.none().with(said);
  }

  void file(String name, String text) throws IOException {
    Path file = path.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** An env.py that makes its engine in its own way. */
  void env(String imports, String url) throws IOException {
    file(
        "alembic/env.py",
        """
        from alembic import context
        from sqlalchemy import create_engine
        %s

        with create_engine(%s).connect() as connection:
            context.configure(connection=connection)
            with context.begin_transaction():
                context.run_migrations()
        """
            .formatted(imports, url));
  }

  /**
   * A revision.
   *
   * @param down what it revises, as Python writes it
   * @param upgrade the body of the function, a line each; none for a function that does nothing
   * @param downgrade the same
   */
  void revision(String id, String title, String down, List<String> upgrade, List<String> downgrade)
      throws IOException {
    revision(id, title, down, "", upgrade, downgrade);
  }

  /** The same with further lines at the top of the file. */
  void revision(
      String id,
      String title,
      String down,
      String more,
      List<String> upgrade,
      List<String> downgrade)
      throws IOException {
    revision("alembic/versions", id, title, down, more, upgrade, downgrade);
  }

  /** A revision that makes a table of its own. */
  void table(String id, String name, String down) throws IOException {
    table("alembic/versions", id, name, down, "");
  }

  /** The same in a folder of its own, with further lines at the top of the file. */
  void table(String folder, String id, String name, String down, String more) throws IOException {
    String make = "op.create_table('%s', sa.Column('id', sa.Integer, primary_key=True))";
    revision(
        folder,
        id,
        "create " + name,
        down,
        more,
        List.of(make.formatted(name)),
        List.of("op.drop_table('%s')".formatted(name)));
  }

  private void revision(
      String folder,
      String id,
      String title,
      String down,
      String more,
      List<String> upgrade,
      List<String> downgrade)
      throws IOException {
    String text =
        """
        # %s
        import sqlalchemy as sa
        from alembic import op

        __doc__ = "%s"
        revision = "%s"
        down_revision = %s
        %s

        def upgrade():
        %s


        def downgrade():
        %s
        """
            .formatted(title, title, id, down, more, body(upgrade), body(downgrade));
    file("%s/%s_%s.py".formatted(folder, id, title.replace(' ', '_')), text);
  }

  private static String body(List<String> lines) {
    List<String> some = lines.isEmpty() ? List.of("pass") : lines;
    return some.stream().map(line -> "    " + line).collect(Collectors.joining("\n"));
  }
}
