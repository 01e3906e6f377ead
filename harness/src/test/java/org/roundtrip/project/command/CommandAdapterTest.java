package org.roundtrip.project.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.database.Address;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.ToolOptions;
import org.roundtrip.revision.UnreadableHistoryException;

class CommandAdapterTest {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();
  private static final Address SERVER =
      new Address("jdbc:postgresql:d", "h", 5433, "d", "me", "p@ss");

  @TempDir Path folder;

  private final Map<String, Object> options = new HashMap<>();

  @Test
  void theCommandListsTheRevisions() {
    options.put("list", List.of(JAVA, "--list-modules"));
    options.put("pattern", "^(?<id>java\\.(?:base|sql))@");
    options.put("upgrade", "up {id}");
    try (MigrationProject project = new CommandAdapter().open(folder, options())) {
      assertThat(project.history().graph().revisions()).hasToString("[java.base, java.sql]");
      assertThat(project.layout()).isEqualTo("command");
      assertThat(project.engines()).containsExactlyInAnyOrderElementsOf(Engine.defaults());
      var migrator = project.migrator();
      var script =
          migrator.script(
              project.history().graph().revisions().get(0), Direction.DOWNGRADE, Engine.SQLITE);
      assertThat(script.reason())
          .isEqualTo("There is no command for it: roundtrip.toml does not set 'downgrade'.");
    }
  }

  @Test
  void theProjectCanBeTheWorkingDirectory() {
    options.put("list", List.of(JAVA, "--list-modules"));
    options.put("upgrade", "up {id}");
    try (MigrationProject project = new CommandAdapter().open(Path.of("."), options())) {
      assertThat(project.history().graph().size()).isPositive();
    }
  }

  @Test
  void wrongOptionsAreRejectedInOneSentence() {
    assertRefused("The option 'upgrade' of command is missing; specify the command.");
    options.put("upgrade", "up {name}");
    assertRefused(
        "The option 'upgrade' of command has the unknown placeholder {name}; the placeholders are"
            + " database, host, id, jdbc, parent, parent.id, password, port, user.");
    options.put("upgrade", "up '{id}");
    assertRefused(
        "The option 'upgrade' of command has a quote that is not closed: up '{id}; close it.");
    options.put("upgrade", "up {id}");
    assertRefused(
        "The option 'list' of command is missing; specify the command that lists revisions.");
    options.put("downgrade", "down {parent}");
    assertRefused(
        "The option 'base' of command is missing; specify the value of {parent} for a revision"
            + " without a parent.");
    options.put("base", "0");
    options.put("upgrade-all", "up");
    assertRefused(
        "The option 'current' of command is missing; with upgrade-all or downgrade-all it shows how"
            + " far a failed command got.");
    options.remove("upgrade-all");
    options.put("list", JAVA + " --no-such-option");
    assertThatThrownBy(this::open)
        .isInstanceOf(UnreadableHistoryException.class)
        .hasMessageStartingWith(
            "'%s --no-such-option' in %s cannot list the revisions; it ended with exit code 1: "
                .formatted(JAVA, folder))
        .hasMessageContaining("Unrecognized option: --no-such-option");
    options.put("limit", "soon");
    assertRefused("The option 'limit' of command must be a number of seconds.");
    options.put("directory", "nowhere");
    assertRefused(
        "The option 'directory' of command is not a folder: %s; correct it."
            .formatted(folder.resolve("nowhere")));
    options.remove("directory");
    options.put("engines", "oracle");
    assertRefused(
        "The option 'engines' of command contains none of sqlite and postgresql and twin; name"
            + " one.");
    options.put("chain", "app");
    assertRefused("The option 'chain' of command must be a group of the pattern.");
    options.put("pattern", "(?<name>x)");
    assertRefused(
        "The option 'pattern' of command has no group for the revision's id; add (?<id>…).");
  }

  @Test
  void databaseUrlIsAlwaysSet() {
    Address file = Address.ofFile("jdbc:sqlite:/x/y.db", "/x/y.db");
    assertThat(new ToolEnvironment(options()).of(Engine.SQLITE, file))
        .isEqualTo(Map.of("DATABASE_URL", "sqlite:////x/y.db"));
    assertThat(new ToolEnvironment(options()).of(Engine.POSTGRESQL, SERVER))
        .isEqualTo(Map.of("DATABASE_URL", "postgresql://me:p%40ss@h:5433/d"));
    options.put("environment", Map.of("DATABASE_URL", "x://{host}", "MODE", "test"));
    options.put("postgresql", Map.of("PGPASSWORD", "{password}"));
    assertThat(new ToolEnvironment(options()).of(Engine.POSTGRESQL, SERVER))
        .isEqualTo(Map.of("DATABASE_URL", "x://h", "MODE", "test", "PGPASSWORD", "p@ss"));
    assertThat(new ToolEnvironment(options()).of(Engine.POSTGRESQL, null))
        .isEqualTo(Map.of("MODE", "test"));
  }

  @Test
  void theOptionsSelectTheEngines() {
    assertThat(engines()).containsExactlyInAnyOrderElementsOf(Engine.defaults());
    assertThat(engines("tool -h {host}")).containsExactly(Engine.POSTGRESQL);
    options.put("environment", Map.of("URL", "x://{host}/{database}"));
    assertThat(engines()).containsExactly(Engine.POSTGRESQL);
    options.put("sqlite", Map.of("URL", "{database}"));
    assertThat(engines()).containsExactly(Engine.SQLITE);
    options.put("engines", "postgresql");
    assertThat(engines()).containsExactly(Engine.POSTGRESQL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ENGINE = "django.db.backends.postgresql"                                 | postgresql
          ENGINE = "django.db.backends.postgresql_psycopg2"                        | postgresql
          ENGINE = "django.db.backends.sqlite3"                                    | postgresql sqlite
          # ENGINE = "django.db.backends.postgresql"                               | postgresql sqlite
          A = "django.db.backends.sqlite3"; B = "django.db.backends.postgresql"    | postgresql sqlite
          """)
  void djangosSettingsSelectTheEngines(String text, String engines) throws IOException {
    Files.createDirectories(folder.resolve("shop"));
    Files.writeString(folder.resolve("shop/settings.py"), text);
    assertThat(engines()).hasSize(2);
    Files.writeString(folder.resolve("manage.py"), "");
    assertThat(engines().stream().map(Engine::word).sorted().collect(Collectors.joining(" ")))
        .isEqualTo(engines);
  }

  @Test
  void aPasswordIsNeverShown() {
    Template template =
        Template.of(
                new ToolOptions("command", Map.of("up", "t -p {password} -t {id} {database}")),
                "up",
                Set.of("id"))
            .orElseThrow();
    assertThat(template.fill(Map.of("id", "a b"), SERVER))
        .containsExactly("t", "-p", "p@ss", "-t", "a b", "d");
    assertThat(template.shown(Map.of("id", "7"))).isEqualTo("t -p {password} -t 7 {database}");
  }

  private Set<Engine> engines(String... commands) {
    return new ToolEnvironment(options())
        .engines(Stream.of(commands).map(c -> new Template(ShellWords.of(c))), folder)
        .engines();
  }

  private ToolOptions options() {
    return new ToolOptions("command", options);
  }

  private void open() {
    new CommandAdapter().open(folder, options()).close();
  }

  private void assertRefused(String message) {
    assertThatThrownBy(this::open)
        .isInstanceOf(UnreadableHistoryException.class)
        .hasMessage(message);
  }
}
