package org.roundtrip.ci;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.ci.init.GitFolder;
import org.roundtrip.ci.init.StarterFiles;
import org.roundtrip.ci.init.StarterOutput;
import org.roundtrip.ci.report.CommandLineWording;
import org.roundtrip.config.ConfigFile;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;
import org.roundtrip.gate.Baseline;
import org.roundtrip.gate.BaselineFile;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.detect.ProjectDetector;
import org.roundtrip.verify.Settings;
import org.roundtrip.verify.Verification;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the files with which a project begins to use Roundtrip. */
@Command(
    name = "init",
    description = {
      "Write roundtrip.toml, a workflow for GitHub, and a baseline of the known findings.",
      "The command changes no file that exists. The options become those of the workflow."
    },
    footer = {"", "Examples:", "  roundtrip init migrations", "  roundtrip init"})
final class InitCommand implements Callable<Integer> {

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
      names = "--database",
      paramLabel = "ENGINE",
      converter = EngineName.class,
      completionCandidates = EngineName.Names.class,
      description =
          "sqlite or postgresql; repeat the option for both. Default: the databases that the project is written for.")
  private Set<Engine> engines = new LinkedHashSet<>();

  @Mixin private ScratchArguments databases = new ScratchArguments();

  @Option(
      names = "--tool",
      paramLabel = "KEY=VALUE",
      description =
          "How to run the project's migration tool, such as python=.venv/bin/python; repeatable. See docs/tools.md.")
  private Map<String, String> tools = Map.of();

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    if (Files.isRegularFile(path)) {
      throw new ParameterException(
          line,
          "'%s' is a file; name the folder of the project, and the file with --tool changelog=FILE."
              .formatted(path));
    }
    PrintWriter out = line.getOut();
    StarterFiles files;
    Path folder;
    try (MigrationProject project = settings(line).open()) {
      out.println(describe(project));
      files = new StarterFiles(path, GitFolder.of(path), runsInPython(project), options(line));
      folder = configuration(project);
    }
    StarterOutput output = new StarterOutput(out);
    StarterFiles.configuration(folder).forEach(output::write);
    int exitCode = baseline(line, out);
    output.writeJobs(files);
    out.println("Next: commit these files, and run: roundtrip verify " + command(files.options()));
    out.flush();
    return exitCode;
  }

  private Settings settings(CommandLine line) {
    return Settings.of(path)
        .withLayout(layout)
        .withTools(ConfigFile.tools(path, null).with(tools))
        .withEngines(engines)
        .withDatabases(databases.settings(line))
        .withGate(ConfigFile.gate(path, null))
        .withRows(ConfigFile.read(path, null));
  }

  private String describe(MigrationProject project) {
    int revisions = project.history().graph().revisions().size();
    return "'%s' has the layout %s and %s."
        .formatted(
            path, project.layout(), revisions == 1 ? "1 revision" : revisions + " revisions");
  }

  private boolean runsInPython(MigrationProject project) {
    return project.layout().equals("alembic") || Files.exists(path.resolve("manage.py"));
  }

  /** A file that exists is kept in its place; scripts of plain SQL have it beside their folder. */
  private Path configuration(MigrationProject project) {
    Path above = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
    Optional<Path> present =
        Stream.of(path, above)
            .filter(folder -> Files.exists(folder.resolve(ConfigFile.NAME)))
            .findFirst();
    boolean isRoot = GitFolder.of(path).filter(git -> git.contains(above)).isEmpty();
    boolean isProject = isRoot || ProjectDetector.tools().contains(project.layout());
    return present.orElse(Files.isDirectory(path) && isProject ? path : above);
  }

  private int baseline(CommandLine line, PrintWriter out) {
    Settings settings = settings(line);
    Path file = settings.gate().baseline().file();
    if (Files.exists(file)) {
      out.println(file + " exists and was not changed; 'roundtrip baseline' updates it.");
      return ExitCode.CLEAN;
    }
    LiveRun live = LiveRun.of(line);
    Verification verification = new Verification(settings, live.progress());
    Report report = live.run(verification::run);
    if (!report.isComplete()) {
      out.println("No baseline was written, because the run is not complete:");
      report.failures().stream()
          .map(failure -> failure.reason().worded(CommandLineWording.INSTANCE::setting))
          .forEach(reason -> out.println("    " + reason));
      return report.exitCode();
    }
    Baseline found = verification.baselineUpdate(report).kept();
    if (found.entries().isEmpty()) {
      out.println("There are no errors or warnings, so no baseline is needed.");
      return ExitCode.CLEAN;
    }
    BaselineFile.write(found);
    out.println("Wrote %s. These findings no longer fail a run:".formatted(file));
    found.entries().forEach(entry -> out.println("    " + entry));
    return ExitCode.CLEAN;
  }

  private String command(String options) {
    String name = CommandLineWording.joined(List.of(path.toString()));
    return options.isEmpty() ? name : name + " " + options;
  }

  /** The options that the user gave, without a server, which CI does not have. */
  private static String options(CommandLine line) {
    List<String> words = new ArrayList<>();
    for (OptionSpec option : line.getParseResult().matchedOptions()) {
      for (String value : option.originalStringValues()) {
        if (option.arity().max() > 0 && !value.contains("://")) {
          words.addAll(List.of(option.longestName(), value));
        }
      }
    }
    return CommandLineWording.joined(words);
  }
}
