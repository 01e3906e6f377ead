package org.roundtrip.project.liquibase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.revision.History;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;

/**
 * A changelog as it is on one engine: read once, with the parameters that hold there. Only to be
 * used where Liquibase is asked.
 */
final class Changelog {

  private final DatabaseChangeLog log;
  private final Map<RevisionId, Entry> entries = new LinkedHashMap<>();
  private final List<Revision> revisions = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final Map<RevisionId, MigrationScript> lasting = new ConcurrentHashMap<>();

  /** A changeset and what is known of it. */
  private record Entry(
      ChangeSet changeSet,
      boolean here,
      MigrationScript upgrade,
      MigrationScript downgrade,
      ChangeSetScripts legs) {}

  /**
   * A custom change that is left out.
   *
   * @param name its class
   * @param alone whether its changeset has nothing else
   */
  record LeftOut(RevisionId changeSet, String name, boolean alone) {}

  /**
   * @param offline the engine's database without a connection
   */
  Changelog(
      DatabaseChangeLog log,
      Database offline,
      ChangeSetFilters filters,
      ChangeSetLocations places) {
    this.log = log;
    for (ChangeSet changeSet : log.getChangeSets()) {
      boolean here = filters.accept(changeSet, offline);
      SourceLocation location = places.of(changeSet);
      add(changeSet, here, new ChangeSetScripts(changeSet, offline, location, here), location);
    }
  }

  /** The same changeset may be written once for each kind of database; the one for ours counts. */
  private void add(
      ChangeSet changeSet, boolean here, ChangeSetScripts legs, SourceLocation location) {
    RevisionId id = id(changeSet);
    Entry before = entries.get(id);
    if (before != null && !here) {
      return;
    }
    entries.put(id, new Entry(changeSet, here, legs.upgrade(), legs.downgrade(), legs));
    if (before == null || before.here()) {
      revisions.add(revision(id, changeSet, location));
    }
    if (here) {
      ChangeSetScripts.missingClasses(changeSet)
          .forEach(name -> leftOut.add(leftOut(id, changeSet, name)));
    }
  }

  private static LeftOut leftOut(RevisionId id, ChangeSet changeSet, String name) {
    return new LeftOut(id, name, changeSet.getChanges().size() == 1);
  }

  private Revision revision(RevisionId id, ChangeSet changeSet, SourceLocation location) {
    List<RevisionId> parents =
        revisions.isEmpty() ? List.of() : List.of(revisions.get(revisions.size() - 1).id());
    String title = Optional.ofNullable(changeSet.getComments()).orElse("").strip();
    return new Revision(id, id.value(), title, parents, List.of(), List.of(), location);
  }

  static RevisionId id(ChangeSet changeSet) {
    return new RevisionId(
        String.join("::", changeSet.getId(), changeSet.getAuthor(), changeSet.getFilePath()));
  }

  History history() {
    return History.of(revisions);
  }

  List<Revision> revisions() {
    return List.copyOf(revisions);
  }

  /** The custom changes that are left out. */
  List<LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }

  DatabaseChangeLog log() {
    return log;
  }

  ChangeSet changeSet(RevisionId id) {
    return entry(id).changeSet();
  }

  /** Whether a changeset is for this engine, these contexts and these labels. */
  boolean isHere(RevisionId id) {
    return entry(id).here();
  }

  MigrationScript leg(Revision revision, Direction direction) {
    Entry entry = entry(revision.id());
    if (direction == Direction.UPGRADE) {
      return entry.upgrade();
    }
    return lasting.getOrDefault(revision.id(), entry.downgrade());
  }

  /** Notes that Liquibase came to a change of the changeset that it cannot undo. */
  void lasts(RevisionId id) {
    lasting.put(id, entry(id).legs().missing());
  }

  private Entry entry(RevisionId id) {
    Entry entry = entries.get(id);
    if (entry == null) {
      throw new IllegalArgumentException("The changelog has no changeset " + id);
    }
    return entry;
  }
}
