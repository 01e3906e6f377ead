package org.roundtrip.project.mybatis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.ibatis.migration.Environment;
import org.apache.ibatis.migration.FileMigrationLoader;
import org.apache.ibatis.migration.MigrationLoader;
import org.apache.ibatis.migration.options.DatabaseOperationOption;
import org.roundtrip.project.EngineChoice;
import org.roundtrip.project.ToolOptions;
import org.roundtrip.project.sql.EngineNames;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

/**
 * The configuration of MyBatis Migrations in a project.
 *
 * @param scripts the folder of the migrations
 * @param charset the charset of the scripts
 * @param variables the values of placeholders such as {@code ${name}}, including the changelog's
 *     name
 * @param option the options for running scripts
 * @param urls the database's URL and driver, as far as the environment names them
 * @param hasHooks whether hook scripts are configured
 */
record MyBatisSetup(
    Path scripts,
    String charset,
    Map<String, String> variables,
    DatabaseOperationOption option,
    List<String> urls,
    boolean hasHooks) {

  private static final String CHANGELOG = "changelog";

  static MyBatisSetup read(Path path, ToolOptions options) {
    options.only("environment", "scripts", CHANGELOG, "variables");
    Path scripts = scripts(path, options);
    Path environments =
        Stream.of(path, path.toAbsolutePath().normalize().getParent())
            .filter(Objects::nonNull)
            .map(folder -> folder.resolve("environments"))
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(path.resolve("environments"));
    Path file =
        environments.resolve(options.text("environment").orElse("development") + ".properties");
    if (!Files.isRegularFile(file)) {
      if (options.text("environment").isPresent()) {
        throw options.wrong("environment", "needs the file '" + file + "', which does not exist.");
      }
      return defaults(scripts, options);
    }
    return of(scripts, new Environment(file.toFile()), options);
  }

  private static Path scripts(Path path, ToolOptions options) {
    String standard = Files.isDirectory(path.resolve("scripts")) ? "scripts" : "";
    Path scripts = path.resolve(options.text("scripts").orElse(standard));
    if (!Files.isDirectory(scripts)) {
      throw new UnreadableHistoryException(
          Advice.of(
              "'{}' is not a folder; name the folder that contains the scripts with {}.",
              scripts,
              Setting.TOOL.to("scripts=FOLDER")));
    }
    return scripts;
  }

  private static MyBatisSetup defaults(Path scripts, ToolOptions options) {
    Map<String, String> variables = variables(new Properties(), options);
    DatabaseOperationOption option = new DatabaseOperationOption();
    option.setStopOnError(true);
    option.setThrowWarning(false);
    option.setEscapeProcessing(false);
    option.setChangelogTable(variables.get(CHANGELOG));
    return new MyBatisSetup(scripts, "UTF-8", variables, option, List.of(), false);
  }

  /** The configuration as the tool's own commands read it. */
  private static MyBatisSetup of(Path scripts, Environment environment, ToolOptions options) {
    Map<String, String> variables = variables(environment.getVariables(), options);
    DatabaseOperationOption option = new DatabaseOperationOption();
    option.setStopOnError(true);
    option.setThrowWarning(!environment.isIgnoreWarnings());
    option.setEscapeProcessing(false);
    option.setAutoCommit(environment.isAutoCommit());
    option.setFullLineDelimiter(environment.isFullLineDelimiter());
    option.setSendFullScript(environment.isSendFullScript());
    option.setRemoveCRs(environment.isRemoveCrs());
    option.setDelimiter(environment.getDelimiter());
    option.setChangelogTable(variables.get(CHANGELOG));
    boolean hooks =
        Stream.of(
                environment.getHookBeforeUp(),
                environment.getHookBeforeEachUp(),
                environment.getHookAfterEachUp(),
                environment.getHookAfterUp(),
                environment.getHookBeforeDown(),
                environment.getHookBeforeEachDown(),
                environment.getHookAfterEachDown(),
                environment.getHookAfterDown())
            .anyMatch(Objects::nonNull);
    List<String> urls =
        Stream.of(environment.getUrl(), environment.getDriver()).filter(Objects::nonNull).toList();
    return new MyBatisSetup(
        scripts, environment.getScriptCharset(), variables, option, urls, hooks);
  }

  private static Map<String, String> variables(Properties properties, ToolOptions options) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put(CHANGELOG, "CHANGELOG");
    properties
        .stringPropertyNames()
        .forEach(name -> variables.put(name, properties.getProperty(name)));
    variables.putAll(options.table("variables"));
    options.text(CHANGELOG).ifPresent(name -> variables.put(CHANGELOG, name));
    return variables;
  }

  String changelog() {
    return Objects.requireNonNull(variables.get(CHANGELOG));
  }

  MigrationLoader loader() {
    Properties properties = new Properties();
    properties.putAll(variables);
    return new FileMigrationLoader(scripts.toFile(), charset, properties);
  }

  /** The engines that the environment names. */
  Optional<EngineChoice> choice() {
    return EngineChoice.named(EngineNames.ofUrls(urls), "the MyBatis environment");
  }

  List<String> notices() {
    return hasHooks
        ? List.of("Roundtrip does not run the hooks of the MyBatis environment.")
        : List.of();
  }
}
