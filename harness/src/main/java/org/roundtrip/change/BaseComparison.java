package org.roundtrip.change;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roundtrip.change.git.BaseFiles;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.revision.HistoryProblem;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.setting.AdvisedException;

/**
 * Compares a project with the newest version of a base branch in git. Opens copies of the base and
 * of the merge, and runs no migration.
 */
public final class BaseComparison implements AutoCloseable {

  private final String ref;
  private final MigrationProject own;
  private final BaseFiles files;
  private final List<String> notices = new ArrayList<>();
  private final @Nullable MigrationProject base;
  private final @Nullable MigrationProject merged;
  private @Nullable HistoryProblem unreadable;

  private BaseComparison(
      MigrationProject own, String ref, BaseFiles files, Function<Path, MigrationProject> open) {
    this.ref = ref;
    this.own = own;
    this.files = files;
    files
        .movedFrom()
        .ifPresent(
            folder ->
                notices.add(
                    "%s has this history in '%s'; the revisions were compared with those there."
                        .formatted(ref, folder)));
    this.base = open(files.base(), open).orElse(null);
    this.merged =
        base == null ? null : files.merged().flatMap(path -> merged(path, open)).orElse(own);
  }

  /**
   * Reads the base.
   *
   * @param own the project in the working tree; remains open
   * @param ref a branch, tag or commit
   * @param needsEverything whether reading the history needs files outside of the project's folder
   * @param open opens the project of a folder
   * @throws UnreadableHistoryException if there is no git repository or no such base
   * @throws EnvironmentException if the clone is too shallow or cannot be read
   */
  public static BaseComparison with(
      MigrationProject own,
      String ref,
      boolean needsEverything,
      Function<Path, MigrationProject> open) {
    BaseFiles files = BaseFiles.of(own.path(), ref, needsEverything);
    try {
      return new BaseComparison(own, ref, files, open);
    } catch (RuntimeException e) {
      files.close();
      throw e;
    }
  }

  private Optional<MigrationProject> open(Path path, Function<Path, MigrationProject> open) {
    if (!Files.exists(path)) {
      notices.add("%s has no folder '%s', so all revisions are new.".formatted(ref, own.path()));
      return Optional.empty();
    }
    try {
      return Optional.of(open.apply(path));
    } catch (UnreadableHistoryException | EnvironmentException e) {
      notices.add(
          "The history of %s cannot be read, so all revisions are verified and none is compared: %s"
              .formatted(ref, reason(e, path)));
      return Optional.empty();
    }
  }

  private Optional<MigrationProject> merged(Path path, Function<Path, MigrationProject> open) {
    try {
      return Optional.of(open.apply(path));
    } catch (UnreadableHistoryException | EnvironmentException e) {
      unreadable =
          new HistoryProblem(
              HistoryProblem.Kind.DUPLICATE_ID,
              null,
              null,
              "the history cannot be read once it is merged with " + ref,
              List.of(reason(e, path)),
              List.of("Merge %s into the branch, and correct the history.".formatted(ref)));
      return Optional.empty();
    }
  }

  private String reason(RuntimeException e, Path path) {
    return ((AdvisedException) e).advice().plain().replace(path.toString(), own.path().toString());
  }

  /**
   * The changes on an engine; empty if the base could not be read or has no such history.
   *
   * @param view the project in the working tree on the engine
   */
  public Optional<HistoryChanges> on(Engine engine, MigrationProject view) {
    if (base == null || merged == null) {
      return Optional.empty();
    }
    try {
      MigrationProject after = merged == own ? view : merged.on(engine);
      MigrationProject before = base.on(engine);
      Path folder = files.merged().orElse(view.path());
      OtherFiles.changed(before, after, folder)
          .forEach(
              file ->
                  notices.add(
                      "%s belongs to no revision and differs from %s; only a run of all revisions verifies it."
                          .formatted(view.path().resolve(file), ref)));
      return Optional.of(
          new HistoryComparison(ref, view, before, after, folder, files.collisions(), unreadable)
              .changes());
    } catch (UnreadableHistoryException | EnvironmentException e) {
      notices.add(
          "The history of %s cannot be read, so all revisions are verified and none is compared: %s"
              .formatted(ref, reason(e, files.base())));
      return Optional.empty();
    }
  }

  /** What the user should know, one sentence per entry. */
  public List<String> notices() {
    return notices.stream().distinct().toList();
  }

  @Override
  public void close() {
    if (base != null) {
      base.close();
    }
    if (merged != null && merged != own) {
      merged.close();
    }
    files.close();
  }
}
