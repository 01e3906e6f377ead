package org.roundtrip.project.liquibase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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
 * A changelog on one engine, read once with the parameters for that engine. Use it only in
 * Liquibase's thread.
 */
final class Changelog {

  private final DatabaseChangeLog log;
  private final Database offline;
  private final Map<RevisionId, Entry> entries = new LinkedHashMap<>();
  private final List<Revision> revisions = new ArrayList<>();
  private final List<OmittedChange> omittedChanges = new ArrayList<>();
  private final Map<RevisionId, MigrationScript> irreversible = new ConcurrentHashMap<>();

  /** A changeset with its scripts. */
  private record Entry(
      ChangeSet changeSet,
      boolean applies,
      MigrationScript upgrade,
      MigrationScript downgrade,
      ChangeSetScripts legs) {}

  /**
   * A custom change that is skipped.
   *
   * @param name the class of the change
   * @param alone whether its changeset has no other change
   */
  record OmittedChange(RevisionId changeSet, String name, boolean alone) {}

  /**
   * @param offline the engine's database without a connection
   */
  Changelog(
      DatabaseChangeLog log,
      Database offline,
      ChangeSetFilters filters,
      ChangeSetLocations places) {
    this.log = log;
    this.offline = offline;
    for (ChangeSet changeSet : log.getChangeSets()) {
      boolean applies = filters.accept(changeSet, offline);
      SourceLocation location = places.of(changeSet);
      add(
          changeSet,
          applies,
          new ChangeSetScripts(changeSet, offline, location, applies),
          location);
    }
  }

  /** A changelog may define the same changeset for each engine. The one for this engine counts. */
  private void add(
      ChangeSet changeSet, boolean applies, ChangeSetScripts legs, SourceLocation location) {
    RevisionId id = id(changeSet);
    Entry before = entries.get(id);
    if (before != null && !applies) {
      return;
    }
    entries.put(id, new Entry(changeSet, applies, legs.upgrade(), legs.downgrade(), legs));
    if (before == null || before.applies()) {
      revisions.add(revision(id, changeSet, location));
    }
    if (applies) {
      ChangeSetScripts.missingClasses(changeSet)
          .forEach(name -> omittedChanges.add(omittedChange(id, changeSet, name)));
    }
  }

  private static OmittedChange omittedChange(RevisionId id, ChangeSet changeSet, String name) {
    return new OmittedChange(id, name, changeSet.getChanges().size() == 1);
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

  /** The custom changes that are skipped. */
  List<OmittedChange> omittedChanges() {
    return List.copyOf(omittedChanges);
  }

  DatabaseChangeLog log() {
    return log;
  }

  /** The changesets that Liquibase reads for the engine. */
  Stream<ChangeSet> changeSets() {
    return log.getChangeSets().stream();
  }

  /** The engine's database without a connection. */
  Database offline() {
    return offline;
  }

  ChangeSet changeSet(RevisionId id) {
    return entry(id).changeSet();
  }

  /** Whether a changeset is for this engine, these contexts and these labels. */
  boolean applies(RevisionId id) {
    return entry(id).applies();
  }

  MigrationScript script(Revision revision, Direction direction) {
    Entry entry = entry(revision.id());
    if (direction == Direction.UPGRADE) {
      return entry.upgrade();
    }
    return irreversible.getOrDefault(revision.id(), entry.downgrade());
  }

  /** Records that Liquibase encountered a change of the changeset that it cannot undo. */
  void markIrreversible(RevisionId id) {
    irreversible.put(id, entry(id).legs().missing());
  }

  private Entry entry(RevisionId id) {
    Entry entry = entries.get(id);
    if (entry == null) {
      throw new IllegalArgumentException("The changelog has no changeset " + id);
    }
    return entry;
  }
}
