package org.roundtrip.project.liquibase;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.change.core.StopChange;
import liquibase.changelog.ChangeSet;
import liquibase.exception.RollbackImpossibleException;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.tool.JdbcRecorder;
import org.roundtrip.revision.SourceLocation;

/**
 * Turns an exception of Liquibase into a migration failure.
 *
 * @param recorder the recorder of the statements
 */
record LiquibaseFailure(ChangeSet changeSet, SourceLocation location, JdbcRecorder recorder) {

  private static final Pattern SENT =
      Pattern.compile("\\[Failed SQL: (?:\\(-?\\d+\\) )?(.*)]$", Pattern.DOTALL);

  MigrationFailedException of(Exception thrown, Direction direction) {
    List<Throwable> causes = causes(thrown);
    boolean undone = changeSet.isRunInTransaction();
    Optional<Throwable> refusal =
        causes.stream()
            .filter(
                e ->
                    e instanceof RollbackImpossibleException
                        || e instanceof StopChange.StopChangeException)
            .findFirst();
    if (refusal.isPresent() && direction == Direction.DOWNGRADE) {
      String reason = String.valueOf(refusal.get().getMessage());
      return MigrationFailedException.refused(location, name(), reason, recorder.count(), undone);
    }
    Optional<SQLException> sql =
        causes.stream()
            .filter(SQLException.class::isInstance)
            .map(SQLException.class::cast)
            .findFirst();
    Optional<JdbcRecorder.Failure> seen =
        recorder.failure().filter(failure -> causes.contains(failure.exception()));
    String statement = seen.map(JdbcRecorder.Failure::statement).orElseGet(() -> sent(causes));
    int applied = seen.map(JdbcRecorder.Failure::applied).orElseGet(recorder::count);
    return new MigrationFailedException(
        location,
        statement,
        applied,
        undone,
        sql.orElseGet(() -> new SQLException(words(causes), thrown)));
  }

  /** Whether Liquibase encountered a change that it cannot undo. */
  static boolean isImpossible(Exception thrown) {
    return causes(thrown).stream().anyMatch(RollbackImpossibleException.class::isInstance);
  }

  private String sent(List<Throwable> causes) {
    for (Throwable cause : causes) {
      Matcher matcher = SENT.matcher(String.valueOf(cause.getMessage()).strip());
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    return name();
  }

  private String name() {
    return "changeSet " + changeSet.getId() + " by " + changeSet.getAuthor();
  }

  /** The innermost message; the outer ones only repeat it. */
  private static String words(List<Throwable> causes) {
    Throwable last = causes.get(causes.size() - 1);
    return last.getMessage() == null ? last.toString() : last.getMessage().strip();
  }

  private static List<Throwable> causes(Throwable thrown) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> causes = new ArrayList<>();
    for (Throwable e = thrown; e != null && seen.add(e); e = e.getCause()) {
      causes.add(e);
    }
    return causes;
  }
}
