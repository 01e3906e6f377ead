package org.roundtrip.project.mybatis;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.sql.layout.SqlLayouts;
import org.roundtrip.project.tool.ToolMigrator;
import org.roundtrip.revision.History;

/** A project of MyBatis Migrations: its files as plain SQL, run by the tool. */
final class MyBatisProject implements MigrationProject {

  private final Path path;
  private final MyBatisSetup setup;
  private final MigrationProject files;
  private final MyBatisTool tool;
  private final Migrator migrator;

  MyBatisProject(Path path, MyBatisSetup setup) {
    this.path = path;
    this.setup = setup;
    this.files = SqlLayouts.openMyBatis(setup.scripts(), setup.variables());
    this.tool = new MyBatisTool(setup, files);
    this.migrator = new ToolMigrator(tool);
  }

  /** What drives it. */
  MyBatisTool tool() {
    return tool;
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public String layout() {
    return MyBatisAdapter.NAME;
  }

  @Override
  public History history() {
    return files.history();
  }

  @Override
  public Migrator migrator() {
    return migrator;
  }

  @Override
  public Set<Engine> engines() {
    return files.engines();
  }

  @Override
  public List<String> notices() {
    return setup.notices();
  }

  @Override
  public List<NotRun> notRun() {
    return files.notRun();
  }
}
