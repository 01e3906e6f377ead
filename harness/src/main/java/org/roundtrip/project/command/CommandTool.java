package org.roundtrip.project.command;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.tool.Recording;
import org.roundtrip.project.tool.Tool;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.UnreadableHistoryException;

/** Runs a migration tool with one command for each step. */
final class CommandTool implements Tool {

  private final Commands commands;
  private final CommandRunner runner;
  private final Listing listing;
  private final Map<RevisionId, ListedRevision> revisions = new LinkedHashMap<>();

  CommandTool(
      Commands commands, CommandRunner runner, Listing listing, List<ListedRevision> listed) {
    this.commands = commands;
    this.runner = runner;
    this.listing = listing;
    listed.forEach(one -> revisions.putIfAbsent(one.revision().id(), one));
  }

  @Override
  public MigrationScript script(Revision revision, Direction direction, Engine engine) {
    boolean missing = direction == Direction.DOWNGRADE && commands.downgrade() == null;
    return missing
        ? new MigrationScript(
            MigrationScript.Kind.MISSING,
            false,
            revision.location(),
            "There is no command for it: roundtrip.toml does not set 'downgrade'.")
        : new MigrationScript(MigrationScript.Kind.SCRIPT, false, revision.location(), null);
  }

  @Override
  public Set<String> bookkeeping() {
    return Set.copyOf(commands.bookkeeping());
  }

  @Override
  public Recording move(
      List<Revision> way, Direction direction, Session session, Consumer<Revision> passed)
      throws MigrationFailedException {
    @Nullable Template all =
        direction == Direction.UPGRADE ? commands.upgradeAll() : commands.downgradeAll();
    if (all != null && way.size() > 1 && way.size() == revisions.size()) {
      moveAll(all, way, direction, session, passed);
      return Recording.UNKNOWN;
    }
    @Nullable Template one =
        direction == Direction.UPGRADE ? commands.upgrade() : commands.downgrade();
    for (Revision revision : way) {
      if (one != null) {
        step(one, listed(revision), direction, session);
      }
      passed.accept(revision);
    }
    return Recording.UNKNOWN;
  }

  private void step(Template command, ListedRevision listed, Direction direction, Session session)
      throws MigrationFailedException {
    DatabaseFingerprint before = DatabaseFingerprint.of(session, bookkeeping());
    Output output = runner.run(command, listed.values(), session);
    DatabaseFingerprint after = DatabaseFingerprint.of(session, bookkeeping());
    if (!output.isGood()) {
      throw runner.failure(
          listed.revision(),
          CommandRunner.text(command.shown(listed.values()), output),
          output,
          direction,
          before.isSame(after));
    }
    if (!after.hasAny(commands.bookkeeping())) {
      throw new EnvironmentException(
          ("'%s' succeeded, but the scratch database has no table %s: the tool uses another"
                  + " database. Set the variables with which the tool finds its database under"
                  + " [command.environment] in roundtrip.toml.")
              .formatted(
                  command.shown(listed.values()), String.join(" or ", commands.bookkeeping())));
    }
  }

  /**
   * Runs one command for all revisions. If it fails, the tool's history table says how far it got.
   */
  private void moveAll(
      Template command,
      List<Revision> way,
      Direction direction,
      Session session,
      Consumer<Revision> passed)
      throws MigrationFailedException {
    Output output = runner.run(command, Map.of(), session);
    if (output.isGood()) {
      way.forEach(passed);
      return;
    }
    Set<RevisionId> applied = applied(session);
    for (Revision revision : way) {
      if (applied.contains(revision.id()) != (direction == Direction.UPGRADE)) {
        // The changes of this revision cannot be told apart from those of earlier revisions.
        String statement = CommandRunner.text(command.shown(Map.of()), output);
        throw runner.failure(revision, statement, output, direction, true);
      }
      passed.accept(revision);
    }
    throw new EnvironmentException(
        "'%s' ended with exit code %d although every revision ran; run it manually."
            .formatted(command.shown(Map.of()), output.exit()));
  }

  @Override
  public Set<RevisionId> current(Session session) {
    Set<RevisionId> applied = applied(session);
    Set<RevisionId> heads = new LinkedHashSet<>(applied);
    applied.forEach(id -> heads.removeAll(listed(id).revision().parents()));
    return heads;
  }

  private Set<RevisionId> applied(Session session) {
    Template command = needed(commands.current(), "current");
    return commands.applied().find(runner.runWell(command, Map.of(), session).out()).stream()
        .map(groups -> new RevisionId(groups.getOrDefault("id", "")))
        .filter(revisions::containsKey)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public void stamp(Set<RevisionId> heads, Session session) {
    Template command = needed(commands.stamp(), "stamp");
    Map<String, Map<String, String>> lastOfChain = new LinkedHashMap<>();
    Set<RevisionId> wanted = withAncestors(heads);
    for (ListedRevision listed : revisions.values()) {
      if (wanted.contains(listed.revision().id())) {
        lastOfChain.put(listed.chain(), listed.values());
      } else {
        lastOfChain.putIfAbsent(listed.chain(), listing.nothingOf(listed.chain()));
      }
    }
    lastOfChain.values().forEach(values -> runner.runWell(command, values, session));
  }

  private Set<RevisionId> withAncestors(Set<RevisionId> heads) {
    Set<RevisionId> all = new LinkedHashSet<>();
    heads.forEach(
        id -> {
          all.add(id);
          all.addAll(withAncestors(Set.copyOf(listed(id).revision().parents())));
        });
    return all;
  }

  private Template needed(@Nullable Template command, String key) {
    if (command == null) {
      throw new UnreadableHistoryException(
          "roundtrip.toml does not set '%s' under [command]; specify the command.".formatted(key));
    }
    return command;
  }

  private ListedRevision listed(Revision revision) {
    return listed(revision.id());
  }

  private ListedRevision listed(RevisionId id) {
    return Objects.requireNonNull(revisions.get(id));
  }
}
