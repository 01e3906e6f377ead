package org.roundtrip.ci;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.ci.init.GitFolder;
import org.roundtrip.ci.report.CommandLineWording;
import org.roundtrip.config.ConfigFile;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.ServerSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.detect.ProjectDetector;
import org.roundtrip.revision.UnreadableHistoryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a run needs, and whether it is there. */
@Command(
    name = "doctor",
    description = {
      "Print what 'roundtrip verify' needs on this machine, and how to get what is missing.",
      "The command does not use the network. It exits with 3 if nothing could run."
    },
    footer = {"", "Examples:", "  roundtrip doctor migrations", "  roundtrip doctor"})
final class DoctorCommand implements Callable<Integer> {

  private static final String LINE = "%-10s  %-2s  %s%n";

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PATH",
      description = "The migrations folder. Default: the working directory.")
  private Path path = Path.of(".");

  @Option(
      names = "--layout",
      paramLabel = "NAME",
      completionCandidates = ProjectArguments.Layouts.class,
      description = "Layout of the folder; detected automatically when unambiguous.")
  private @Nullable String layout;

  @Option(
      names = "--tool",
      paramLabel = "KEY=VALUE",
      description =
          "How to run the project's migration tool, such as python=.venv/bin/python; repeatable. See docs/tools.md.")
  private Map<String, String> tools = Map.of();

  /** A line of the output. */
  private record Row(String subject, boolean present, String detail) {}

  @Override
  public Integer call() {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("Java", true, Runtime.version() + " in " + System.getProperty("java.home")));
    List<Engine> engines = Engine.all().stream().filter(engine -> add(engine, rows)).toList();
    boolean runs = addProject(engines, rows);
    rows.add(git());
    rows.add(cache(System.getenv().getOrDefault(CacheArguments.VARIABLE, "")));
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    rows.forEach(row -> out.printf(LINE, row.subject(), row.present() ? "ok" : "no", row.detail()));
    out.flush();
    return runs ? ExitCode.CLEAN : ExitCode.ENVIRONMENT;
  }

  /** Adds the ways to get a server; returns whether one of them works. */
  private static boolean add(Engine engine, List<Row> rows) {
    List<ServerSource> sources = DatabaseServers.sources(engine);
    sources.forEach(
        source ->
            rows.add(
                new Row(
                    source.name(),
                    source.available(),
                    source.detail().worded(CommandLineWording.INSTANCE::setting))));
    return sources.isEmpty() || sources.stream().anyMatch(ServerSource::available);
  }

  /** Adds the project; returns whether it runs on one of these engines. */
  private boolean addProject(List<Engine> engines, List<Row> rows) {
    try (MigrationProject project =
        ProjectDetector.open(path, layout, ConfigFile.tools(path, null).with(tools))) {
      int revisions = project.history().graph().revisions().size();
      Set<Engine> own = project.engines();
      rows.add(
          new Row(
              "project",
              true,
              "'%s' has the layout %s and %s for %s."
                  .formatted(
                      path,
                      project.layout(),
                      revisions == 1 ? "1 revision" : revisions + " revisions",
                      own.stream()
                          .sorted()
                          .map(Engine::label)
                          .collect(Collectors.joining(" and ")))));
      project
          .program()
          .ifPresent(program -> rows.add(new Row("tool", true, program + " runs the migrations.")));
      return own.stream().anyMatch(engines::contains);
    } catch (UnreadableHistoryException e) {
      rows.add(new Row("project", false, CommandLineWording.INSTANCE.message(e)));
      return false;
    }
  }

  private Row git() {
    return GitFolder.of(path)
        .map(
            git ->
                git.isShallow()
                    ? new Row(
                        "git",
                        false,
                        "The clone in '%s' is shallow; --since needs the history (fetch-depth: 0 in GitHub Actions, GIT_DEPTH: 0 in GitLab CI, or git fetch --unshallow)."
                            .formatted(git.root()))
                    : new Row("git", true, "'%s' has the whole history.".formatted(git.root())))
        .orElse(
            new Row(
                "git",
                false,
                "'%s' is not in a git repository; --since needs one.".formatted(path)));
  }

  private static Row cache(String folder) {
    return folder.isBlank()
        ? new Row(
            "cache",
            false,
            "Set %s to a directory, or use --cache DIR, to reuse the results of earlier runs."
                .formatted(CacheArguments.VARIABLE))
        : new Row("cache", true, "'%s' has the results of earlier runs.".formatted(folder));
  }
}
