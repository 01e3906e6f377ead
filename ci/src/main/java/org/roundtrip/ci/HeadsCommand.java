package org.roundtrip.ci;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.revision.RevisionGraph;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the revisions that no other revises. */
@Command(name = "heads", description = "List the heads of a folder in any layout.")
final class HeadsCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private ProjectArguments project = new ProjectArguments();

  @Mixin private ToolArguments tools = new ToolArguments();

  @Override
  public void run() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    try (MigrationProject opened = project.openSound(tools.settings(project.path()))) {
      RevisionGraph graph = opened.history().graph();
      graph.heads().forEach(head -> line.getOut().println(RevisionLine.alone(graph, head)));
    }
  }
}
