package org.roundtrip.project.flyway;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.tool.JdbcRecorder;
import org.roundtrip.project.tool.JdbcRecorder.Failure;
import org.roundtrip.revision.SourceLocation;

/** Turns an exception of Flyway and the recorded failure into a migration failure. */
record FlywayFailure(FlywayException thrown, JdbcRecorder recorder, ScriptFiles scripts) {

  MigrationFailedException on(FlywayRevision revision) {
    Optional<Failure> seen = recorder.failure();
    return new MigrationFailedException(
        location(revision),
        seen.map(Failure::statement).orElse(revision.revision().name()),
        seen.map(Failure::applied).orElse(recorder.count()),
        seen.map(Failure::inTransaction).orElse(true),
        seen.map(Failure::exception).orElseGet(this::exception));
  }

  /** The location that Flyway reports; for a migration in code, the source file. */
  private SourceLocation location(FlywayRevision revision) {
    return causes(FlywaySqlScriptException.class)
        .filter(e -> e.getResource() != null)
        .map(
            e ->
                new SourceLocation(
                    FlywayTool.known(scripts, e.getResource().getAbsolutePathOnDisk()),
                    Math.max(1, e.getLineNumber())))
        .findFirst()
        .orElse(revision.revision().location());
  }

  private SQLException exception() {
    return causes(SQLException.class)
        .findFirst()
        .orElseGet(() -> new SQLException(FlywaySettings.oneLine(thrown), thrown));
  }

  private <T> Stream<T> causes(Class<T> type) {
    return Stream.iterate((Throwable) thrown, t -> t != null, Throwable::getCause)
        .filter(type::isInstance)
        .map(type::cast);
  }
}
