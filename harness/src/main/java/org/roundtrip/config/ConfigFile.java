package org.roundtrip.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.check.CheckSelection;
import org.roundtrip.gate.Baseline;
import org.roundtrip.gate.BaselineFile;
import org.roundtrip.gate.Gate;
import org.roundtrip.project.ToolOptions;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.project.detect.ProjectDetector;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.rowtest.RowSettings;
import org.roundtrip.rowtest.WrongDeclarationException;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/** Finds and reads {@code roundtrip.toml}. */
public final class ConfigFile {

  /** The file name that is detected automatically. */
  public static final String NAME = "roundtrip.toml";

  /** The sections of migration tools. */
  private static final List<String> TOOLS = ProjectDetector.tools();

  private ConfigFile() {}

  /**
   * Reads the settings of the row tests; returns the defaults if there is no file.
   *
   * @param project the folder of migrations; it and its parent are searched for the file
   * @param named the file that the user specifies instead, or null
   * @throws WrongDeclarationException if the file cannot be read or is invalid
   */
  public static RowSettings read(Path project, @Nullable Path named) {
    RowSettings defaults = RowSettings.defaults();
    if (named != null) {
      return read(named, defaults).withConfig(named);
    }
    return find(project).map(file -> read(file, defaults)).orElse(defaults);
  }

  /**
   * Reads the names and codes of the checks to report; selects all if there is no file.
   *
   * @param project the folder of migrations; it and its parent are searched for the file
   * @param named the file that the user names instead, or null
   * @throws WrongDeclarationException if the file cannot be read or names an unknown check
   */
  public static CheckSelection checks(Path project, @Nullable Path named) {
    Optional<Path> file = named == null ? find(project) : Optional.of(named);
    return file.map(ConfigFile::sections).map(ConfigFile::checks).orElse(CheckSelection.ALL);
  }

  /**
   * Reads which findings fail a run: policy, waivers and the baseline beside the file.
   *
   * @param project the folder of migrations; it and its parent are searched for the file
   * @param named the file that the user names instead, or null
   * @throws WrongDeclarationException if a file cannot be read or is invalid
   */
  public static Gate gate(Path project, @Nullable Path named) {
    Optional<Path> file = named == null ? find(project) : Optional.of(named);
    Optional<Section> all = file.map(ConfigFile::sections);
    return new Gate(
        PolicySection.read(all.flatMap(s -> s.table("policy"))),
        WaiverSection.read(all.map(s -> s.tables("waiver")).orElse(List.of())),
        BaselineFile.read(beside(project, named, Baseline.NAME)));
  }

  /**
   * The path of another file that belongs to the configuration; the file need not exist.
   *
   * @param project the folder of migrations; it and its parent are searched for the file
   * @param named the configuration file that the user names, or null
   */
  public static Path beside(Path project, @Nullable Path named, String name) {
    return (named == null ? find(project) : Optional.of(named))
        .map(config -> config.resolveSibling(name))
        .or(() -> find(project, name))
        .orElseGet(() -> project.resolve(name));
  }

  private static CheckSelection checks(Section all) {
    try {
      return CheckSelection.of(all.texts("checks").orElse(List.of()));
    } catch (IllegalArgumentException e) {
      throw all.invalid("checks", "is wrong: " + e.getMessage());
    }
  }

  /**
   * Reads the options of migration tools; returns none if there is no file.
   *
   * @param project the folder of migrations; it and its parent are searched for the file
   * @param named the file that the user specifies instead, or null
   * @throws WrongDeclarationException if the file cannot be read or is invalid
   */
  public static ToolSettings tools(Path project, @Nullable Path named) {
    Optional<Path> file = named == null ? find(project) : Optional.of(named);
    Map<String, ToolOptions> sections = new LinkedHashMap<>();
    file.map(ConfigFile::sections)
        .ifPresent(
            all ->
                all.keys().stream()
                    .filter(TOOLS::contains)
                    .forEach(
                        tool ->
                            all.table(tool)
                                .ifPresent(s -> sections.put(tool, ToolsSection.read(tool, s)))));
    return new ToolSettings(sections, Map.of());
  }

  private static Optional<Path> find(Path project) {
    return find(project, NAME);
  }

  /** The file in the folder or, if there is none, in its parent. */
  private static Optional<Path> find(Path project, String name) {
    Path above = project.toAbsolutePath().normalize().getParent();
    return Stream.concat(
            Stream.of(project.resolve(name)),
            Stream.ofNullable(above).map(folder -> asTyped(project, folder).resolve(name)))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** The parent relative to the path that the user typed, if that path has one. */
  private static Path asTyped(Path project, Path above) {
    if (project.getParent() != null) {
      return project.getParent();
    }
    boolean isName = project.equals(project.toAbsolutePath().normalize().getFileName());
    return isName ? Path.of("") : above;
  }

  private static RowSettings read(Path file, RowSettings defaults) {
    Section all = sections(file);
    RowSettings rows = RowsSection.apply(all.table("rows"), defaults);
    return rows.withDeclarations(RevisionsSection.read(all.table("revisions")));
  }

  private static Section sections(Path file) {
    TomlParseResult toml = Toml.parse(text(file));
    List<TomlParseError> errors = toml.errors();
    if (!errors.isEmpty()) {
      TomlParseError first = errors.get(0);
      throw new WrongDeclarationException(
          "%s: invalid TOML: %s"
              .formatted(
                  new SourceLocation(file, first.position().line()), oneLine(first.getMessage())));
    }
    List<String> known =
        new ArrayList<>(List.of("checks", "rows", "revisions", "policy", "waiver"));
    known.addAll(TOOLS);
    return new Section(file, List.of(), toml, 1).only(known.toArray(String[]::new));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new WrongDeclarationException(
          "The file '" + file + "' is not UTF-8; save it as UTF-8.", e);
    } catch (IOException e) {
      String why = Files.exists(file) ? "cannot be read" : "does not exist";
      throw new WrongDeclarationException(
          "The file '%s' %s; specify the file that configures the row tests.".formatted(file, why),
          e);
    }
  }

  private static String oneLine(@Nullable String message) {
    return String.valueOf(message).strip().replaceAll("\\s+", " ");
  }
}
