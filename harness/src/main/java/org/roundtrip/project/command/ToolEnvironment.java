package org.roundtrip.project.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.Address;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.EngineChoice;
import org.roundtrip.project.ToolOptions;
import org.roundtrip.project.tool.ToolDialect;

/** The environment variables that pass the database to the tool. */
final class ToolEnvironment {

  /** Most tools read this variable. It is always set, so that no tool finds the user's database. */
  private static final String DATABASE_URL = "DATABASE_URL";

  private final ToolOptions options;

  ToolEnvironment(ToolOptions options) {
    this.options = options;
  }

  /** The variables for a database; without an address only those without placeholders. */
  Map<String, String> of(Engine engine, @Nullable Address address) {
    Map<String, String> variables = new LinkedHashMap<>();
    templates(engine)
        .forEach(
            (name, template) -> {
              if (address != null) {
                variables.put(name, address.fill(template));
              } else if (new Template(List.of(template)).places().isEmpty()) {
                variables.put(name, template);
              }
            });
    return variables;
  }

  private Map<String, String> templates(Engine engine) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(DATABASE_URL, engine.part(ToolDialect.class).url(""));
    all.putAll(options.table("environment"));
    all.putAll(options.table(engine.word()));
    return all;
  }

  /**
   * The engines of the project: those in {@code engines}, else those that have a table, else only
   * server engines if a command uses {@code {host}}, else those that Django's settings name, else
   * all usual engines.
   *
   * @param directory where the commands run
   */
  EngineChoice engines(Stream<Template> commands, Path directory) {
    Set<Engine> named = new TreeSet<>();
    for (Engine engine : Engine.all()) {
      boolean own = options.values().containsKey(engine.word());
      if (options.texts("engines").isEmpty()
          ? own
          : options.texts("engines").contains(engine.word())) {
        named.add(engine);
      }
    }
    Optional<EngineChoice> declared = EngineChoice.named(named, "roundtrip.toml");
    if (declared.isPresent()) {
      return declared.get();
    }
    if (!options.texts("engines").isEmpty()) {
      String known = Engine.all().stream().map(Engine::word).collect(Collectors.joining(" and "));
      throw options.wrong("engines", "contains none of " + known + "; name one.");
    }
    Stream<Template> variables =
        options.table("environment").values().stream().map(text -> new Template(List.of(text)));
    boolean server =
        Stream.concat(commands, variables).anyMatch(text -> text.places().contains("host"));
    return server
        ? EngineChoice.named(ToolDialect.onServers(Engine.defaults()), "roundtrip.toml")
            .orElseThrow()
        : DjangoSettings.choice(directory).orElseGet(EngineChoice::open);
  }
}
