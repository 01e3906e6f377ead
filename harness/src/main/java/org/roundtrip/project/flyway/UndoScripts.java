package org.roundtrip.project.flyway;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.sql.PlainScript;

/** The undo scripts of a project. Roundtrip runs them, because Flyway's free edition cannot. */
final class UndoScripts {

  private final FlywaySettings settings;
  private final Engine engine;
  private final ScriptFiles all;

  UndoScripts(FlywaySettings settings, Engine engine, ScriptFiles all) {
    this.settings = settings;
    this.engine = engine;
    this.all = all;
  }

  /** All other files. Flyway would reject the names of undo scripts. */
  ScriptFiles others() {
    return all.only(file -> version(file.getFilename()).isEmpty());
  }

  /** The path at which the undo script of a migration belongs. */
  Path path(MigrationInfo info, Path file, Path defaultFolder) {
    boolean sql = info.getType().name().startsWith("SQL");
    String words =
        sql
            ? file.getFileName().toString().substring(1)
            : info.getVersion()
                + settings.separator()
                + info.getDescription().replace(' ', '_')
                + ".sql";
    Path folder = sql ? Objects.requireNonNull(file.getParent()) : defaultFolder;
    return folder.resolve(settings.undoPrefix() + words);
  }

  /** The undo script of a version. */
  Optional<PlainScript> find(MigrationVersion version) {
    return all.files().stream()
        .filter(file -> version(file.getFilename()).filter(version::equals).isPresent())
        .findFirst()
        .map(this::read);
  }

  /** The undo scripts whose versions do not exist, with these versions. */
  Map<ScriptFile, MigrationVersion> without(List<MigrationInfo> found) {
    Map<ScriptFile, MigrationVersion> rest = new LinkedHashMap<>();
    for (ScriptFile file : all.files()) {
      version(file.getFilename())
          .filter(version -> found.stream().noneMatch(info -> version.equals(info.getVersion())))
          .ifPresent(version -> rest.put(file, version));
    }
    return rest;
  }

  private Optional<MigrationVersion> version(String file) {
    Pattern name =
        Pattern.compile(
            Pattern.quote(settings.undoPrefix())
                + "(\\d+(?:[._]\\d+)*)(?:"
                + Pattern.quote(settings.separator())
                + ".*)?");
    return settings.suffixes().stream()
        .filter(file::endsWith)
        .map(suffix -> name.matcher(file.substring(0, file.length() - suffix.length())))
        .filter(java.util.regex.Matcher::matches)
        .map(matcher -> MigrationVersion.fromVersion(matcher.group(1)))
        .findFirst();
  }

  private PlainScript read(ScriptFile file) {
    boolean replaces =
        settings.replacesPlaceholders() && !isDisabled(file, "placeholderReplacement");
    return PlainScript.read(
        file.file(),
        replaces ? placeholders(file) : null,
        !isDisabled(file, "executeInTransaction"));
  }

  /** Whether the {@code .conf} file of a script sets a key to false. */
  private boolean isDisabled(ScriptFile file, String key) {
    return all.find(file.getRelativePath() + ".conf")
        .map(conf -> FlywayFiles.text(conf.file()))
        .filter(
            text -> Pattern.compile("(?m)^\\s*" + key + "\\s*=\\s*false\\s*$").matcher(text).find())
        .isPresent();
  }

  private Map<String, String> placeholders(ScriptFile file) {
    Map<String, String> values = new LinkedHashMap<>(settings.placeholders());
    values.put("flyway:filename", file.getFilename());
    values.put("flyway:table", settings.table());
    values.put("flyway:timestamp", Instant.now().toString());
    values.put("flyway:workingDirectory", Path.of("").toAbsolutePath().toString());
    values.put(
        "flyway:defaultSchema",
        settings.schema().orElse(engine.part(FlywaySupport.class).schema()));
    return values;
  }
}
