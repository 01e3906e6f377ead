package org.roundtrip.ci;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.detect.ProjectDetector;
import org.roundtrip.revision.HistoryProblem;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.revision.RevisionId;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the file of the next revision. */
@Command(
    name = "revision",
    description = "Create the file of the next revision in the native layout.",
    footer = {
      "",
      "Examples:",
      "  roundtrip revision migrations -m 'add status to users'",
      "  roundtrip revision migrations -m 'merge profiles and threads' --head 99b3 --head 27c6"
    })
final class RevisionCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private ProjectArguments project = new ProjectArguments();

  @Option(
      names = {"-m", "--message"},
      paramLabel = "TEXT",
      required = true,
      description = "What the revision changes, such as 'add status to users'.")
  private String message = "";

  @Option(
      names = "--head",
      paramLabel = "ID",
      description =
          "Parent of the new revision, required if there are several heads; repeat it to create a merge.")
  private List<String> heads = List.of();

  @Override
  public void run() {
    NewRevision next = new NewRevision(RandomId.next(), message.strip(), parents());
    if (next.slug().isEmpty()) {
      throw new ParameterException(
          line(), "--message must contain a letter or a digit, such as 'add status to users'.");
    }
    Path file = next.write(project.path());
    line().getOut().println(file);
    warnings(next).forEach(line().getErr()::println);
  }

  private List<RevisionId> parents() {
    if (NewRevision.isFirstIn(project.path())) {
      return List.of();
    }
    RevisionGraph graph = project.openNative(line()).history().graph();
    if (!heads.isEmpty()) {
      return heads.stream().map(graph::resolve).map(Revision::id).distinct().toList();
    }
    List<Revision> open = graph.heads();
    if (open.size() > 1) {
      throw new ParameterException(
          line(),
          "The history has several heads: "
              + open.stream().map(Revision::name).collect(Collectors.joining(", "))
              + ". Select the parent with --head, or repeat --head to merge them.");
    }
    return open.stream().map(Revision::id).toList();
  }

  /** What the history's own reader has to say about the file just written. */
  private List<String> warnings(NewRevision written) {
    MigrationProject again = ProjectDetector.open(project.path(), "native");
    return again.history().problems().stream()
        .filter(p -> p.revision() != null && p.revision().id().equals(written.id()))
        .map(RevisionCommand::warning)
        .toList();
  }

  private static String warning(HistoryProblem problem) {
    return Stream.of(problem.evidence(), problem.advice())
        .flatMap(List::stream)
        .collect(Collectors.joining(" ", "warning: " + problem.message() + ". ", ""));
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
