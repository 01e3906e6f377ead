package org.roundtrip.project.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.tool.Tool;
import org.roundtrip.project.tool.ToolMigrator;
import org.roundtrip.revision.History;

/** A project whose tool is run by commands. */
final class CommandProject implements MigrationProject {

  private final Path path;
  private final History history;
  private final Set<Engine> engines;
  private final Tool tool;
  private final Migrator migrator;

  CommandProject(Path path, History history, Set<Engine> engines, Tool tool) {
    this.path = path;
    this.history = history;
    this.engines = Set.copyOf(engines);
    this.tool = tool;
    this.migrator = new ToolMigrator(tool);
  }

  Tool tool() {
    return tool;
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public String layout() {
    return CommandAdapter.NAME;
  }

  @Override
  public History history() {
    return history;
  }

  @Override
  public Migrator migrator() {
    return migrator;
  }

  @Override
  public Set<Engine> engines() {
    return engines;
  }

  @Override
  public List<NotRun> notRun() {
    return List.of();
  }
}
