package org.roundtrip.ci;

import java.util.List;
import org.roundtrip.upgrade.AppliedRevisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Records the current revision of a database without running migrations. */
@Command(
    name = "stamp",
    description = "Record that a database is at a revision without running migrations.",
    footer = {"", "Example:", "  roundtrip stamp migrations head --url sqlite:chat.db"})
final class StampCommand implements Runnable {

  @Mixin private LiveArguments database = new LiveArguments();

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "TARGET",
      description = {Targets.DESCRIPTION, "Repeatable if the database is on several branches."})
  private List<String> targets = List.of();

  @Override
  public void run() {
    AppliedRevisions now = database.with(upgrader -> upgrader.stamp(targets));
    database.line().getOut().println("The database is stamped at " + now + ".");
  }
}
