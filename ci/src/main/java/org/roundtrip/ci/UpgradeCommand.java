package org.roundtrip.ci;

import java.util.List;
import org.roundtrip.upgrade.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Upgrades a database. */
@Command(
    name = "upgrade",
    description = "Upgrade a database to a revision.",
    footer = {"", "Example:", "  roundtrip upgrade migrations head --url sqlite:chat.db"})
final class UpgradeCommand implements Runnable {

  @Mixin private LiveArguments database = new LiveArguments();

  @Parameters(index = "1", paramLabel = "TARGET", description = Targets.DESCRIPTION)
  private String target = "";

  @Override
  public void run() {
    database.with(
        upgrader -> {
          List<Step> steps = upgrader.upgrade(target);
          database.line().getOut().println(Targets.result(steps, upgrader.current()));
          return steps;
        });
  }
}
