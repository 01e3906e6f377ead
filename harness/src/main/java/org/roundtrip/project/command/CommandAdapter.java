package org.roundtrip.project.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.Address;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.EngineChoice;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.ProjectView;
import org.roundtrip.project.ProjectViews;
import org.roundtrip.project.ToolAdapter;
import org.roundtrip.project.ToolOptions;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.project.tool.Tool;
import org.roundtrip.project.tool.ToolDialect;
import org.roundtrip.project.tool.ToolMigrator;
import org.roundtrip.revision.History;
import org.roundtrip.revision.UnreadableHistoryException;

/** Runs any migration tool with the commands under {@code [command]} in {@code roundtrip.toml}. */
public final class CommandAdapter implements ToolAdapter {

  static final String NAME = "command";

  /** The default time limit of a command, in seconds: ample for migrations of scratch databases. */
  private static final String LIMIT = "300";

  private static final List<String> KEYS =
      List.of(
          "list",
          "pattern",
          "upgrade",
          "downgrade",
          "upgrade-all",
          "downgrade-all",
          "base",
          "chain",
          "current",
          "applied",
          "stamp",
          "bookkeeping",
          "files",
          "directory",
          "environment");
  private static final List<String> MORE_KEYS = List.of("engines", "refusal", "limit");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean recognises(Path path, ToolSettings settings) {
    return settings.mentions(NAME);
  }

  @Override
  public MigrationProject open(Path path, ToolOptions options) {
    options.only(keys());
    LinePattern pattern = LinePattern.of(options, "pattern");
    Listing listing = new Listing(options, pattern, new RevisionLocations(path, options));
    Commands commands = Commands.of(options, listing.places());
    Template list =
        Template.of(options, "list", Set.of())
            .orElseThrow(
                () ->
                    options.wrong("list", "is missing; specify the command that lists revisions."));
    ToolEnvironment environment = new ToolEnvironment(options);
    Path directory = directory(path, options);
    EngineChoice choice =
        environment.engines(Stream.concat(Stream.of(list), commands.all()), directory);
    Program program = new Program(directory, limit(options));
    List<ListedRevision> listed =
        listing.read(printed(list, program, environment, choice.engines()));
    Tool tool =
        new CommandTool(
            commands,
            new CommandRunner(program, environment, new FailureParser(options)),
            listing,
            listed);
    History history = History.of(listed.stream().map(ListedRevision::revision).toList());
    ProjectView view = new ProjectView(history, new ToolMigrator(tool));
    return new MigrationProject(path, NAME, ProjectViews.same(view, choice));
  }

  /** Each engine has its own table of environment variables. */
  private static String[] keys() {
    Stream<String> engines = Engine.all().stream().map(Engine::word);
    return Stream.of(KEYS.stream(), engines, MORE_KEYS.stream())
        .flatMap(Function.identity())
        .toArray(String[]::new);
  }

  private static Path directory(Path path, ToolOptions options) {
    Path directory = path.resolve(options.text("directory").orElse("."));
    if (!Files.isDirectory(directory)) {
      throw options.wrong("directory", "is not a folder: " + directory + "; correct it.");
    }
    return directory.toAbsolutePath().normalize();
  }

  private static Duration limit(ToolOptions options) {
    String seconds = options.text("limit").orElse(LIMIT);
    if (!seconds.matches("[1-9]\\d{0,6}")) {
      throw options.wrong("limit", "must be a number of seconds.");
    }
    return Duration.ofSeconds(Long.parseLong(seconds));
  }

  /** A tool may need a database to list its revisions. It gets an empty file if it supports one. */
  private static String printed(
      Template list, Program program, ToolEnvironment environment, Set<Engine> engines) {
    Engine inFile = ToolDialect.inFiles().filter(engines::contains).orElse(null);
    if (inFile == null) {
      return printed(list, program, environment, Collections.min(engines), null);
    }
    try {
      Path file = Files.createTempFile("roundtrip-", "." + inFile.word());
      try {
        Address address = inFile.part(ToolDialect.class).placeholder(file);
        return printed(list, program, environment, inFile, address);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String printed(
      Template list,
      Program program,
      ToolEnvironment environment,
      Engine engine,
      @Nullable Address address) {
    Output output = program.run(list.fill(Map.of(), address), environment.of(engine, address));
    if (!output.isGood()) {
      throw new UnreadableHistoryException(
          "'%s' in %s cannot list the revisions; it ended with exit code %d: %s"
              .formatted(
                  list.shown(Map.of()),
                  program.directory(),
                  output.exit(),
                  String.join("\n  ", output.last(7))));
    }
    return output.out();
  }
}
