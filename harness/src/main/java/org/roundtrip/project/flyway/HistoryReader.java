package org.roundtrip.project.flyway;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject.NotRun;
import org.roundtrip.project.sql.PlainScript;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.revision.UnreadableHistoryException;
import org.sqlite.SQLiteDataSource;

/** Reads the migrations of a project out of what Flyway itself finds, in Flyway's order. */
final class HistoryReader {

  private static final List<String> SOURCES =
      List.of("src/main/java", "src/main/kotlin", "src/test/java", "");

  private final FlywaySetup setup;
  private final FlywaySettings settings;
  private final Engine engine;
  private final List<Path> folders;
  private final ScriptFiles all;
  private final ScriptFiles visible;
  private final CompiledMigrations classes;
  private final List<NotRun> notRun = new ArrayList<>();
  private final Map<String, MigrationVersion> baselines = new LinkedHashMap<>();

  HistoryReader(FlywaySetup setup, Engine engine) {
    this.setup = setup;
    this.settings = new FlywaySettings(setup.settings());
    this.engine = engine;
    this.folders = setup.folders(engine);
    this.all = ScriptFiles.in(folders, settings.encoding());
    this.visible = all.only(file -> undoVersion(file.getFilename()).isEmpty());
    this.classes = CompiledMigrations.in(setup.classes(), setup.packages(engine));
  }

  /** The files that Flyway is to see: all but the undo scripts, whose names it would refuse. */
  ScriptFiles visible() {
    return visible;
  }

  CompiledMigrations classes() {
    return classes;
  }

  FlywaySettings settings() {
    return settings;
  }

  /** The baselines that are no revisions, by their scripts; complete after {@link #revisions()}. */
  Map<String, MigrationVersion> baselines() {
    return baselines;
  }

  /** What was found and is not run; complete after {@link #revisions()}. */
  List<NotRun> notRun() {
    return notRun;
  }

  List<FlywayRevision> revisions() {
    List<MigrationInfo> found = found();
    List<FlywayRevision> revisions = new ArrayList<>();
    List<RevisionId> before = List.of();
    for (MigrationInfo info : found) {
      if (standsForOthers(info, found)) {
        baselines.put(info.getScript(), info.getVersion());
        notRun.add(
            new NotRun(name(info), "It is a baseline, which stands for the versions up to it."));
      } else {
        FlywayRevision revision = revision(info, before);
        revisions.add(revision);
        before = List.of(revision.revision().id());
      }
    }
    addUndosOfNothing(found);
    addUncompiled(found);
    return revisions;
  }

  private List<MigrationInfo> found() {
    SQLiteDataSource nowhere = new SQLiteDataSource();
    nowhere.setUrl("jdbc:sqlite::memory:");
    try {
      return List.of(
          settings.configureForReading(visible, classes).dataSource(nowhere).load().info().all());
    } catch (FlywayException e) {
      throw new UnreadableHistoryException(
          "Flyway refuses '" + setup.root() + "': " + FlywaySettings.oneLine(e) + advice(e), e);
    }
  }

  private static String advice(FlywayException e) {
    return String.valueOf(e.getMessage()).startsWith("Invalid SQL filenames")
        ? " Rename or move it, or say --tool validateMigrationNaming=false to do what Flyway does"
            + " with it."
        : "";
  }

  /** A baseline is passed over where the versions that it stands for are all there. */
  private static boolean standsForOthers(MigrationInfo info, List<MigrationInfo> found) {
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
    Path undo = version == null ? file : undoPath(info, file);
    return new FlywayRevision(
        revision,
        version == null ? null : version.toString(),
        info.getDescription(),
        info.getType().name(),
        info.getScript(),
        info.getChecksum(),
        version == null ? null : undo(version).map(this::undo).orElse(null),
        undo);
  }

  /** Flyway sees no difference between 1, 01 and 1.0. */
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
        .or(() -> source(info.getScript()))
        .orElseGet(() -> setup.root().resolve(info.getScript()));
  }

  /** The source of a class, or the class itself. */
  private Optional<Path> source(String type) {
    String path = type.replace('.', '/');
    Stream<Path> sources =
        projectRoots()
            .flatMap(root -> SOURCES.stream().map(root::resolve))
            .flatMap(root -> Stream.of(root.resolve(path + ".java"), root.resolve(path + ".kt")));
    Stream<Path> compiled = setup.classes().stream().map(c -> c.resolve(path + ".class"));
    return Stream.concat(sources, compiled).filter(Files::isRegularFile).findFirst();
  }

  private Stream<Path> projectRoots() {
    return Stream.concat(
        Stream.of(setup.root()),
        setup.classes().stream()
            .map(folder -> folder.toAbsolutePath().getParent())
            .filter(Objects::nonNull)
            .map(folder -> folder.getParent() == null ? folder : folder.getParent()));
  }

  private Path undoPath(MigrationInfo info, Path file) {
    boolean sql = info.getType().name().startsWith("SQL");
    String words =
        sql
            ? file.getFileName().toString().substring(1)
            : info.getVersion()
                + settings.separator()
                + info.getDescription().replace(' ', '_')
                + ".sql";
    Path folder = sql ? Objects.requireNonNull(file.getParent()) : folders.get(0);
    return folder.resolve(settings.undoPrefix() + words);
  }

  private Optional<ScriptFile> undo(MigrationVersion version) {
    return all.files().stream()
        .filter(f -> undoVersion(f.getFilename()).filter(version::equals).isPresent())
        .findFirst();
  }

  private Optional<MigrationVersion> undoVersion(String file) {
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

  private PlainScript undo(ScriptFile file) {
    boolean replaces = settings.replacesPlaceholders() && !isSaid(file, "placeholderReplacement");
    return PlainScript.read(
        file.file(), replaces ? placeholders(file) : null, !isSaid(file, "executeInTransaction"));
  }

  /** Whether the file beside a script says that something is false. */
  private boolean isSaid(ScriptFile file, String key) {
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

  private void addUndosOfNothing(List<MigrationInfo> found) {
    for (ScriptFile file : all.files()) {
      undoVersion(file.getFilename())
          .filter(version -> found.stream().noneMatch(info -> version.equals(info.getVersion())))
          .ifPresent(
              version ->
                  notRun.add(
                      new NotRun(
                          file.getFilename().replaceFirst("\\.[^.]*$", ""),
                          "There is no version " + version + " that it could undo.")));
    }
  }

  private void addUncompiled(List<MigrationInfo> found) {
    Pattern source = Pattern.compile("[VRB][\\d_]*__.*\\.(java|kt)");
    projectRoots()
        .flatMap(root -> SOURCES.stream().filter(s -> !s.isEmpty()).map(root::resolve))
        .flatMap(root -> setup.packages(engine).stream().map(root::resolve))
        .distinct()
        .filter(Files::isDirectory)
        .flatMap(folder -> ScriptFiles.in(List.of(folder), settings.encoding()).files().stream())
        .map(ScriptFile::file)
        .forEach(file -> addUncompiled(file, source, found));
    all.files().stream().map(ScriptFile::file).forEach(f -> addUncompiled(f, source, found));
  }

  private void addUncompiled(Path file, Pattern source, List<MigrationInfo> found) {
    String name = file.getFileName().toString();
    String plain = name.replaceFirst("\\.[^.]*$", "");
    boolean isFound = found.stream().anyMatch(info -> name(info).equals(plain));
    boolean isTold = notRun.stream().anyMatch(each -> each.name().equals(plain));
    if (source.matcher(name).matches() && !isFound && !isTold) {
      notRun.add(
          new NotRun(
              plain,
              "It is code in "
                  + file
                  + ", of which no class was found; compile it, and name the folder with --tool"
                  + " classes=FOLDER."));
    }
  }
}
