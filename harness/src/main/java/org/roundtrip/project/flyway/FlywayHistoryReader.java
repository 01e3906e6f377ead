package org.roundtrip.project.flyway;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject.NotRun;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;
import org.sqlite.SQLiteDataSource;

/** Reads the migrations that Flyway itself finds in a project, in Flyway's order. */
final class FlywayHistoryReader {

  private static final Pattern CODE = Pattern.compile("[VRB][\\d_]*__.*\\.(java|kt)");

  private final FlywaySetup setup;
  private final FlywaySettings settings;
  private final Engine engine;
  private final List<Path> folders;
  private final ScriptFiles all;
  private final UndoScripts undos;
  private final SourceFiles sources;
  private final ScriptFiles visible;
  private final CompiledMigrations classes;
  private final List<NotRun> notRun = new ArrayList<>();
  private final Map<String, MigrationVersion> baselines = new LinkedHashMap<>();
  private final List<FlywayRevision> chain;

  FlywayHistoryReader(FlywaySetup setup, Engine engine) {
    this.setup = setup;
    this.settings = new FlywaySettings(setup.settings());
    this.engine = engine;
    this.folders = setup.folders(engine);
    this.all = ScriptFiles.in(folders, settings.encoding());
    this.undos = new UndoScripts(settings, engine, all);
    this.sources = new SourceFiles(setup);
    this.visible = undos.others();
    this.classes = CompiledMigrations.in(setup.classes(), setup.packages(engine));
    this.chain = List.copyOf(revisions());
  }

  /** The files to show to Flyway: all but the undo scripts, whose names it would reject. */
  ScriptFiles visible() {
    return visible;
  }

  CompiledMigrations classes() {
    return classes;
  }

  FlywaySettings settings() {
    return settings;
  }

  /** The baselines that are not revisions, by their scripts. */
  Map<String, MigrationVersion> baselines() {
    return baselines;
  }

  /** The migrations that Roundtrip does not run. */
  List<NotRun> notRun() {
    return notRun;
  }

  /** The revisions, in Flyway's order. */
  List<FlywayRevision> chain() {
    return chain;
  }

  private List<FlywayRevision> revisions() {
    List<MigrationInfo> found = found();
    List<FlywayRevision> revisions = new ArrayList<>();
    List<RevisionId> before = List.of();
    for (MigrationInfo info : found) {
      if (replacesOthers(info, found)) {
        baselines.put(info.getScript(), info.getVersion());
        notRun.add(
            new NotRun(name(info), "It is a baseline, which replaces the versions up to it."));
      } else {
        FlywayRevision revision = revision(info, before);
        revisions.add(revision);
        before = List.of(revision.revision().id());
      }
    }
    addUndosWithoutVersion(found);
    addUncompiled(found);
    return revisions;
  }

  private List<MigrationInfo> found() {
    SQLiteDataSource emptyDatabase = new SQLiteDataSource();
    emptyDatabase.setUrl("jdbc:sqlite::memory:");
    try {
      FluentConfiguration reading =
          settings.configureForReading(visible, classes).dataSource(emptyDatabase);
      return List.of(SilentFlyway.run(reading, flyway -> flyway.info().all()));
    } catch (FlywayException e) {
      throw new UnreadableHistoryException(refusal(setup, e), e);
    }
  }

  private static Advice refusal(FlywaySetup setup, FlywayException e) {
    String sentence = "Flyway refuses '{}': {}";
    return String.valueOf(e.getMessage()).startsWith("Invalid SQL filenames")
        ? Advice.of(
            sentence + " Rename or move it, or use {} to ignore it like Flyway does by default.",
            setup.root(),
            FlywaySettings.oneLine(e),
            Setting.TOOL.to("validateMigrationNaming=false"))
        : Advice.of(sentence, setup.root(), FlywaySettings.oneLine(e));
  }

  /** A baseline is skipped if the versions that it replaces exist. */
  private static boolean replacesOthers(MigrationInfo info, List<MigrationInfo> found) {
    return info.getType().name().contains("BASELINE")
        && found.stream()
            .filter(other -> !other.getType().name().contains("BASELINE"))
            .anyMatch(
                other ->
                    other.getVersion() != null
                        && other.getVersion().compareTo(info.getVersion()) <= 0);
  }

  private FlywayRevision revision(MigrationInfo info, List<RevisionId> before) {
    Path file = file(info);
    @Nullable MigrationVersion version = info.getVersion();
    String id = version == null ? name(info) : plain(version.toString());
    Revision revision =
        new Revision(
            new RevisionId(id),
            name(info),
            info.getDescription(),
            before,
            List.of(),
            List.of(),
            SourceLocation.of(file));
    Path undo = version == null ? file : undos.path(info, file, folders.get(0));
    return new FlywayRevision(
        revision,
        version == null ? null : version.toString(),
        info.getDescription(),
        info.getType().name(),
        info.getScript(),
        info.getChecksum(),
        version == null ? null : undos.find(version).orElse(null),
        undo);
  }

  /** Flyway considers 1, 01 and 1.0 the same version. */
  private static String plain(String version) {
    String dotted =
        Stream.of(version.split("[._]"))
            .map(part -> part.replaceFirst("^0+(?=.)", ""))
            .collect(Collectors.joining("."));
    return dotted.replaceFirst("(\\.0)+$", "");
  }

  private static String name(MigrationInfo info) {
    String script = info.getScript();
    String file = script.substring(script.lastIndexOf('/') + 1);
    return info.getType().name().startsWith("SQL")
        ? file.substring(0, file.lastIndexOf('.'))
        : file.substring(file.lastIndexOf('.') + 1);
  }

  private Path file(MigrationInfo info) {
    return visible
        .find(info.getScript())
        .map(ScriptFile::file)
        .or(() -> sources.find(info.getScript()))
        .orElseGet(() -> setup.root().resolve(info.getScript()));
  }

  private void addUndosWithoutVersion(List<MigrationInfo> found) {
    undos
        .without(found)
        .forEach(
            (file, version) ->
                notRun.add(
                    new NotRun(
                        file.getFilename().replaceFirst("\\.[^.]*$", ""),
                        "There is no version " + version + " to undo.")));
  }

  private void addUncompiled(List<MigrationInfo> found) {
    Stream.concat(
            sources.inPackages(engine, settings.encoding()),
            all.files().stream().map(ScriptFile::file))
        .forEach(file -> addUncompiled(file, found));
  }

  private void addUncompiled(Path file, List<MigrationInfo> found) {
    String name = file.getFileName().toString();
    String plain = name.replaceFirst("\\.[^.]*$", "");
    boolean isFound = found.stream().anyMatch(info -> name(info).equals(plain));
    boolean isListed = notRun.stream().anyMatch(each -> each.name().equals(plain));
    if (CODE.matcher(name).matches() && !isFound && !isListed) {
      notRun.add(
          new NotRun(
              plain,
              "It is code in "
                  + file
                  + ", and its class was not found; compile it and name the folder of the class"
                  + " with --tool classes=FOLDER."));
    }
  }
}
