package org.roundtrip.ci;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roundtrip.revision.RevisionGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the revisions that no other revises. */
@Command(name = "heads", description = "List the heads of a folder in any layout.")
final class HeadsCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private ProjectArguments project = new ProjectArguments();

  @Override
  public void run() {
    RevisionGraph graph = project.openSound().history().graph();
    graph
        .heads()
        .forEach(
            head ->
                Objects.requireNonNull(spec)
                    .commandLine()
                    .getOut()
                    .println(RevisionLine.alone(graph, head)));
  }
}
