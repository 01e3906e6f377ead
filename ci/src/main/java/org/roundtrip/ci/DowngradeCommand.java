package org.roundtrip.ci;

import java.util.List;
import org.roundtrip.upgrade.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Downgrades a database. */
@Command(
    name = "downgrade",
    description = "Downgrade a database to a revision, which stays applied.",
    footer = {"", "Example:", "  roundtrip downgrade migrations -1 --url sqlite:chat.db"})
final class DowngradeCommand implements Runnable {

  @Mixin private LiveArguments database = new LiveArguments();

  @Parameters(index = "1", paramLabel = "TARGET", description = Targets.DESCRIPTION)
  private String target = "";

  @Override
  public void run() {
    database.with(
        upgrader -> {
          List<Step> steps = upgrader.downgrade(target);
          database.line().getOut().println(Targets.result(steps, upgrader.current()));
          return steps;
        });
  }
}
