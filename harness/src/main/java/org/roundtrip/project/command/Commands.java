package org.roundtrip.project.command;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.ToolOptions;

/**
 * The commands that the user gives, and how to read what they print.
 *
 * @param upgrade takes a database to a revision from those before it
 * @param downgrade takes it back; null where there is none
 * @param upgradeAll takes an empty database to all heads at once, or null
 * @param downgradeAll takes it back to base at once, or null
 * @param current prints what is applied, or null
 * @param applied finds what is applied in what {@code current} prints
 * @param stamp writes into the books where a database is, or null
 * @param bookkeeping the tables in which the tool keeps its books
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

  /** Reads them. */
  static Commands of(ToolOptions options, Set<String> places) {
    Commands commands =
        new Commands(
            Template.of(options, "upgrade", places)
                .orElseThrow(() -> options.wrong("upgrade", "is missing; give the command.")),
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
          "current", "is missing; where all goes at once it says how far a failing command got.");
    }
    boolean needsBase =
        commands.all().anyMatch(c -> c.places().stream().anyMatch(p -> p.startsWith("parent")));
    if (needsBase && options.text("base").isEmpty()) {
      throw options.wrong("base", "is missing; say what {parent} is where there is none.");
    }
    return commands;
  }

  Stream<Template> all() {
    return Stream.of(upgrade, downgrade, upgradeAll, downgradeAll, current, stamp)
        .filter(Objects::nonNull);
  }
}
