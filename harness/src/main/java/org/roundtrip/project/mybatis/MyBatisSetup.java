package org.roundtrip.project.mybatis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.ibatis.migration.Environment;
import org.apache.ibatis.migration.FileMigrationLoader;
import org.apache.ibatis.migration.MigrationLoader;
import org.apache.ibatis.migration.options.DatabaseOperationOption;
import org.roundtrip.project.ToolOptions;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

/**
 * How a project has MyBatis Migrations set up.
 *
 * @param scripts the folder of the migrations
 * @param charset of the scripts
 * @param variables what stands for {@code ${name}}, the changelog's name included
 * @param option how scripts are sent
 * @param hasHooks whether scripts are to run around others
 */
record MyBatisSetup(
    Path scripts,
    String charset,
    Map<String, String> variables,
    DatabaseOperationOption option,
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
        throw options.wrong("environment", "needs the file '" + file + "', which is not there.");
      }
      return usual(scripts, options);
    }
    return of(scripts, new Environment(file.toFile()), options);
  }

  private static Path scripts(Path path, ToolOptions options) {
    String usual = Files.isDirectory(path.resolve("scripts")) ? "scripts" : "";
    Path scripts = path.resolve(options.text("scripts").orElse(usual));
    if (!Files.isDirectory(scripts)) {
      throw new UnreadableHistoryException(
          Advice.of(
              "'{}' is no folder; name the one with the scripts with {}.",
              scripts,
              Setting.TOOL.to("scripts=FOLDER")));
    }
    return scripts;
  }

  private static MyBatisSetup usual(Path scripts, ToolOptions options) {
    Map<String, String> variables = variables(new Properties(), options);
    DatabaseOperationOption option = new DatabaseOperationOption();
    option.setStopOnError(true);
    option.setThrowWarning(false);
    option.setEscapeProcessing(false);
    option.setChangelogTable(variables.get(CHANGELOG));
    return new MyBatisSetup(scripts, "UTF-8", variables, option, false);
  }

  /** As the tool's own commands set it up. */
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
    return new MyBatisSetup(scripts, environment.getScriptCharset(), variables, option, hooks);
  }

  private static Map<String, String> variables(Properties said, ToolOptions options) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put(CHANGELOG, "CHANGELOG");
    said.stringPropertyNames().forEach(name -> variables.put(name, said.getProperty(name)));
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

  List<String> notices() {
    return hasHooks
        ? List.of("Roundtrip does not run the hooks of the MyBatis environment.")
        : List.of();
  }
}
