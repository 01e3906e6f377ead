package org.roundtrip.verify;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Skip;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.revision.Revision;

/**
 * Passes on the progress on one database. From the first upgrade on that may show that the history
 * is not written for the engine, it holds everything back until that is decided. Thread-safe.
 */
final class HeldProgress implements Progress {

  private final Progress progress;
  private final EngineTrial trial;
  private final List<Runnable> held = new ArrayList<>();
  private boolean holds;

  HeldProgress(Progress progress, EngineTrial trial) {
    this.progress = progress;
    this.trial = trial;
  }

  @Override
  public void discovered(MigrationProject project) {
    progress.discovered(project);
  }

  @Override
  public void started(ServerInfo database, int revisions) {
    progress.started(database, revisions);
  }

  @Override
  public void announced(String sentence) {
    progress.announced(sentence);
  }

  @Override
  public void trying(ServerInfo database, Revision revision) {
    progress.trying(database, revision);
  }

  @Override
  public synchronized void tried(
      ServerInfo database, Revision revision, List<Finding> findings, List<Skip> skips) {
    holds |= trial.isUnknownConstruct(findings, database.engine());
    pass(() -> progress.tried(database, revision, findings, skips));
  }

  @Override
  public synchronized void untried(
      ServerInfo database, Revision revision, List<Finding> findings, List<Skip> skips) {
    pass(() -> progress.untried(database, revision, findings, skips));
  }

  @Override
  public synchronized void finished(ServerInfo database) {
    pass(() -> progress.finished(database));
  }

  private void pass(Runnable event) {
    if (holds) {
      held.add(event);
    } else {
      event.run();
    }
  }

  /** Passes on what was held back. */
  synchronized void release() {
    held.forEach(Runnable::run);
    held.clear();
    holds = false;
  }
}
