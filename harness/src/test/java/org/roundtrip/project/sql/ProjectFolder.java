package org.roundtrip.project.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.sql.layout.SqlLayouts;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.UnreadableHistoryException;

/** A folder that a test fills with files, and what the project reads out of it, as plain lines. */
public final class ProjectFolder {

  private final Path path;

  public ProjectFolder(Path path) {
    this.path = path;
  }

  public ProjectFolder file(String name, String... lines) {
    try {
      Path file = path.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.join("\n", lines));
      return this;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public MigrationProject open() {
    return open(null);
  }

  public MigrationProject open(@Nullable String layout) {
    return SqlLayouts.open(path, layout);
  }

  /** {@code id | name | title | parents} of every revision, in order. */
  public ListAssert<String> assertRevisions() {
    return assertThat(
        open().history().graph().revisions().stream()
            .map(r -> r.id() + " | " + r.name() + " | " + r.title() + " | " + r.parents())
            .toList());
  }

  /** {@code id direction engine: kind rule file:line} of every part, and its reason. */
  public ListAssert<String> assertParts(Engine... engines) {
    MigrationProject project = open();
    List<String> parts = new ArrayList<>();
    for (Revision revision : project.history().graph().revisions()) {
      for (Direction direction : Direction.values()) {
        for (Engine engine : engines) {
          ScriptSource part = source(project, revision, direction, engine);
          String reason = part.reason() == null ? "" : " (" + part.reason() + ")";
          parts.add(
              (revision.id() + " " + direction.word() + " " + engine.word())
                  + (": " + part.kind() + " " + part.rule() + " " + place(part) + reason));
        }
      }
    }
    return assertThat(parts);
  }

  public ListAssert<String> assertNotRun() {
    return assertThat(open().notRun().stream().map(n -> n.name() + ": " + n.reason()).toList());
  }

  public ListAssert<String> assertProblems() {
    return assertThat(
        open().history().problems().stream().map(p -> p.kind() + ": " + p.message()).toList());
  }

  public Set<Engine> engines() {
    return open().engines();
  }

  public String layout() {
    return open().layout();
  }

  public String text(String id, Direction direction) {
    MigrationProject project = open();
    return source(project, project.history().graph().resolve(id), direction, Engine.POSTGRESQL)
        .text();
  }

  /** The whole message, with the folder's own path written as {@code DIR}. */
  public void assertRefused(String message) {
    assertRefused(null, message);
  }

  public void assertRefused(@Nullable String layout, String message) {
    assertThatThrownBy(() -> open(layout))
        .isInstanceOfSatisfying(
            UnreadableHistoryException.class,
            e -> assertThat(e.getMessage().replace(path.toString(), "DIR")).isEqualTo(message));
  }

  /** The scripts that cannot be read, as {@code name direction: location: reason}. */
  public ListAssert<String> assertUnreadable(@Nullable String layout) {
    MigrationProject project = open(layout);
    List<String> unreadable = new ArrayList<>();
    for (Revision revision : project.history().graph().revisions()) {
      for (Direction direction : Direction.values()) {
        MigrationScript script = project.migrator().script(revision, direction, Engine.POSTGRESQL);
        if (script.kind() == MigrationScript.Kind.UNREADABLE) {
          String text = script.location() + ": " + script.reason();
          unreadable.add(
              revision.name()
                  + (" " + direction.word() + ": ")
                  + text.replace(path.toString(), "DIR"));
        }
      }
    }
    return assertThat(unreadable);
  }

  private static ScriptSource source(
      MigrationProject project, Revision revision, Direction direction, Engine engine) {
    return ((SqlMigrator) project.migrator()).source(revision, direction, engine);
  }

  private String place(ScriptSource part) {
    return path.relativize(part.location().file()) + ":" + part.location().line();
  }
}
