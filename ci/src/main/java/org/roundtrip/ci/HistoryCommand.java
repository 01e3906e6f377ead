package org.roundtrip.ci;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionGraph;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists the revisions, the newest first. */
@Command(
    name = "history",
    description = "List the revisions of a folder in any layout, newest first.",
    footer = {
      "",
      "Examples:",
      "  roundtrip history migrations",
      "  roundtrip history migrations -r 99b3..head"
    })
final class HistoryCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private ProjectArguments project = new ProjectArguments();

  @Mixin private ToolArguments tools = new ToolArguments();

  @Option(
      names = {"-r", "--range"},
      paramLabel = "A..B",
      description = "List only the revisions from A to B, inclusive; either end may be omitted.")
  private @Nullable String range;

  @Override
  public void run() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    try (MigrationProject opened = project.openSound(tools.settings(project.path()))) {
      RevisionGraph graph = opened.history().graph();
      List<Revision> newestFirst = new ArrayList<>(selected(graph, line));
      Collections.reverse(newestFirst);
      newestFirst.forEach(r -> line.getOut().println(RevisionLine.withParents(graph, r)));
    }
  }

  private List<Revision> selected(RevisionGraph graph, CommandLine line) {
    if (range == null) {
      return graph.revisions();
    }
    String[] ends = range.split("\\.\\.", -1);
    if (ends.length != 2) {
      throw new ParameterException(
          line, "--range must be two revisions with '..' between them, not '" + range + "'.");
    }
    List<Revision> selected = new ArrayList<>(graph.revisions());
    if (!ends[0].isEmpty() && !ends[0].equals("base")) {
      Revision first = graph.resolve(ends[0]);
      selected.retainAll(with(first, graph.descendants(first)));
    }
    if (!ends[1].isEmpty() && !ends[1].equals("heads")) {
      Revision last = graph.resolve(ends[1]);
      selected.retainAll(with(last, graph.ancestors(last)));
    }
    return selected;
  }

  private static List<Revision> with(Revision one, List<Revision> others) {
    List<Revision> all = new ArrayList<>(others);
    all.add(one);
    return all;
  }
}
