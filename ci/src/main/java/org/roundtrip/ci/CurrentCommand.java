package org.roundtrip.ci;

import java.io.PrintWriter;
import org.roundtrip.upgrade.AppliedRevisions;
import org.roundtrip.upgrade.Upgrader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the current revisions of a database. */
@Command(
    name = "current",
    description = "Show the current revisions of a database.",
    footer = {"", "Example:", "  roundtrip current migrations --url sqlite:chat.db"})
final class CurrentCommand implements Runnable {

  @Mixin private LiveArguments database = new LiveArguments();

  @Override
  public void run() {
    AppliedRevisions now = database.with(Upgrader::current);
    PrintWriter out = database.line().getOut();
    if (now.heads().isEmpty()) {
      out.println("<base>");
    }
    now.heads().forEach(head -> out.println(RevisionLine.alone(now.graph(), head)));
  }
}
