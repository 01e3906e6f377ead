package org.roundtrip.project.detect;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.Migrator;
import org.roundtrip.revision.History;

/** A project with something more to tell about how it was read. */
record NoticedProject(MigrationProject project, List<String> more) implements MigrationProject {

  @Override
  public Path path() {
    return project.path();
  }

  @Override
  public String layout() {
    return project.layout();
  }

  @Override
  public History history() {
    return project.history();
  }

  @Override
  public Migrator migrator() {
    return project.migrator();
  }

  @Override
  public Set<Engine> engines() {
    return project.engines();
  }

  @Override
  public MigrationProject on(Engine engine) {
    return project.on(engine);
  }

  @Override
  public List<String> notices() {
    return Stream.concat(project.notices().stream(), more.stream()).toList();
  }

  @Override
  public List<NotRun> notRun() {
    return project.notRun();
  }

  @Override
  public void close() {
    project.close();
  }
}
