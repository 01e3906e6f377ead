package org.roundtrip.ci;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.check.CheckSelection;
import org.roundtrip.ci.report.SavedCases;
import org.roundtrip.config.ConfigFile;
import org.roundtrip.dialect.Engine;
import org.roundtrip.rowtest.RowSettings;
import org.roundtrip.shard.TimingsFile;
import org.roundtrip.verify.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a command verifies and how. */
final class VerificationArguments {

  @Mixin private ProjectArguments project = new ProjectArguments();

  @Option(
      names = "--database",
      paramLabel = "ENGINE",
      converter = EngineName.class,
      completionCandidates = EngineName.Names.class,
      description =
          "sqlite or postgresql; repeat the option for both. Default: the databases that the project is written for.")
  private Set<Engine> engines = new LinkedHashSet<>();

  @Mixin private ScratchArguments databases = new ScratchArguments();

  @Option(
      names = "--revision",
      paramLabel = "ID",
      description = "Verify only this revision; repeatable.")
  private List<String> revisions = List.of();

  @Option(names = "--from", paramLabel = "ID", description = "First revision to verify.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "ID", description = "Last revision to verify.")
  private @Nullable String to;

  @Option(
      names = "--since",
      paramLabel = "REF",
      description =
          "Verify only the revisions that differ from those of a git branch, such as origin/main, and those that build on them.")
  private @Nullable String since;

  @Option(
      names = "--checks",
      paramLabel = "NAME,…",
      split = ",",
      description =
          "Report only these checks, by name or code, such as has-downgrade,RT104; repeatable. Default: all.")
  private List<String> checks = List.of();

  @Mixin private ToolArguments tools = new ToolArguments();

  @Mixin private RowArguments rows = new RowArguments();

  @Mixin private CacheArguments cache = new CacheArguments();

  /** The folder of migrations. */
  Path project() {
    return project.path();
  }

  /** The default file of timings. */
  Path timings() {
    return ConfigFile.beside(project.path(), tools.config(), TimingsFile.NAME);
  }

  /** The folder for the rows of the findings. */
  Optional<SavedCases> savedCases() {
    return rows.saved();
  }

  /** The settings that the options and the configuration file give. */
  Settings settings(CommandLine line) {
    CheckSelection selected = selected(line);
    Settings settings = allSettings(line).withChecks(selected);
    return selected.needsRows() ? settings : settings.withRows(RowSettings.none());
  }

  private CheckSelection selected(CommandLine line) {
    try {
      return checks.isEmpty()
          ? ConfigFile.checks(project.path(), tools.config())
          : CheckSelection.of(checks);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(line, "--checks: " + e.getMessage(), e);
    }
  }

  private Settings allSettings(CommandLine line) {
    return Settings.of(project.path())
        .withLayout(project.layout())
        .withTools(tools.settings(project.path()))
        .withEngines(engines)
        .withDatabases(databases.settings(line))
        .withRevisions(revisions)
        .withRange(from, to)
        .withSince(since)
        .withCache(cache.cache(System.getenv()))
        .withGate(ConfigFile.gate(project.path(), tools.config()))
        .withRows(rows.settings(line, project.path(), tools.config(), revisions));
  }
}
