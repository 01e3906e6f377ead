package org.roundtrip.project.command;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.ToolOptions;

/**
 * The commands that the user specifies, and how to read their output.
 *
 * @param upgrade upgrades a database to a revision from its parents
 * @param downgrade downgrades a database from a revision to its parents; null if there is none
 * @param upgradeAll upgrades an empty database to all heads at once; null if there is none
 * @param downgradeAll downgrades a database to the base at once; null if there is none
 * @param current prints the applied revisions; null if there is none
 * @param applied finds the applied revisions in the output of {@code current}
 * @param stamp records in the history table that a database is at a revision; null if there is none
 * @param bookkeeping the tool's history tables
 */
record Commands(
    Template upgrade,
    @Nullable Template downgrade,
    @Nullable Template upgradeAll,
    @Nullable Template downgradeAll,
    @Nullable Template current,
    LinePattern applied,
    @Nullable Template stamp,
    List<String> bookkeeping) {

  /** Reads the commands from the options. */
  static Commands of(ToolOptions options, Set<String> places) {
    Commands commands =
        new Commands(
            Template.of(options, "upgrade", places)
                .orElseThrow(() -> options.wrong("upgrade", "is missing; specify the command.")),
            Template.of(options, "downgrade", places).orElse(null),
            Template.of(options, "upgrade-all", Set.of()).orElse(null),
            Template.of(options, "downgrade-all", Set.of()).orElse(null),
            Template.of(options, "current", Set.of()).orElse(null),
            LinePattern.of(options, "applied"),
            Template.of(options, "stamp", places).orElse(null),
            options.texts("bookkeeping"));
    boolean atOnce = commands.upgradeAll != null || commands.downgradeAll != null;
    if (atOnce && commands.current == null) {
      throw options.wrong(
          "current",
          "is missing; with upgrade-all or downgrade-all it shows how far a failed command got.");
    }
    boolean needsBase =
        commands.all().anyMatch(c -> c.places().stream().anyMatch(p -> p.startsWith("parent")));
    if (needsBase && options.text("base").isEmpty()) {
      throw options.wrong(
          "base", "is missing; specify the value of {parent} for a revision without a parent.");
    }
    return commands;
  }

  Stream<Template> all() {
    return Stream.of(upgrade, downgrade, upgradeAll, downgradeAll, current, stamp)
        .filter(Objects::nonNull);
  }
}
