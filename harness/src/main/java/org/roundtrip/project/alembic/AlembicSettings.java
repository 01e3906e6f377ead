package org.roundtrip.project.alembic;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.ToolOptions;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

/**
 * The settings of an Alembic project: the user's tool options and the project's configuration
 * files.
 *
 * @param files Alembic's configuration files
 * @param section the section of {@code alembic.ini}
 * @param python the command that starts Python; null to detect it
 * @param url templates of the database URL, with the key {@code sqlite} or {@code postgresql}, or
 *     with an empty key for both
 * @param database the database to verify, of those in the option {@code databases} of {@code
 *     alembic.ini}; may be null
 * @param variables names of environment variables to set to the URL
 * @param environment values of further environment variables, as templates
 * @param arguments arguments of {@code -x}, as templates
 * @param attributes values for {@code config.attributes}, each as {@code MODULE:NAME} of Python
 */
record AlembicSettings(
    ConfigFiles files,
    String section,
    @Nullable String python,
    Map<String, String> url,
    @Nullable String database,
    List<String> variables,
    Map<String, String> environment,
    List<String> arguments,
    Map<String, String> attributes) {

  private static final Pattern OBJECT = Pattern.compile("[\\w.]+:[\\w.]+");

  static AlembicSettings of(Path path, ToolOptions options) {
    options.only(
        "config",
        "section",
        "python",
        "url",
        "databases",
        "variables",
        "environment",
        "x",
        "attributes");
    return new AlembicSettings(
        files(path, options),
        options.text("section").orElse("alembic"),
        options.text("python").orElse(null),
        urls(options),
        options.text("databases").orElse(null),
        options.texts("variables"),
        options.table("environment"),
        options.texts("x"),
        attributes(options));
  }

  private static Map<String, String> attributes(ToolOptions options) {
    Map<String, String> attributes = options.table("attributes");
    attributes.forEach(
        (name, value) -> {
          if (!OBJECT.matcher(value).matches()) {
            throw options.wrong(
                "attributes", "needs MODULE:NAME for '" + name + "', not '" + value + "'.");
          }
        });
    return attributes;
  }

  private static Map<String, String> urls(ToolOptions options) {
    return options.values().get("url") instanceof String text
        ? Map.of("", text)
        : options.table("url");
  }

  private static ConfigFiles files(Path path, ToolOptions options) {
    if (!Files.isDirectory(path)) {
      throw new UnreadableHistoryException(
          "'%s' %s; name the folder that has alembic.ini."
              .formatted(path, Files.exists(path) ? "is a file" : "does not exist"));
    }
    Optional<String> named = options.text("config");
    if (named.isPresent()) {
      Path file = path.resolve(named.get());
      if (!Files.isRegularFile(file)) {
        throw options.wrong("config", "names the file '" + file + "', which does not exist.");
      }
      return ConfigFiles.named(file);
    }
    return ConfigFiles.find(path)
        .orElseThrow(
            () ->
                new UnreadableHistoryException(
                    Advice.of(
                        "'{}' has no alembic.ini and no pyproject.toml with [tool.alembic]; name the folder that has one, or the file with {}.",
                        path,
                        Setting.TOOL.to("config=FILE"))));
  }
}
