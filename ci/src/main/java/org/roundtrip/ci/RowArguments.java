package org.roundtrip.ci;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.ci.report.SavedCases;
import org.roundtrip.config.ConfigFile;
import org.roundtrip.rowtest.CaseToken;
import org.roundtrip.rowtest.RowSettings;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options for row tests; they override the config file. */
final class RowArguments {

  @Option(names = "--no-rows", description = "Compare schemas only, not rows.")
  private boolean without;

  @Option(
      names = "--tries",
      paramLabel = "N",
      description =
          "Number of random row sets per revision, in addition to the systematic ones; 0 disables row generation. Default: 1.")
  private @Nullable Integer tries;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the random generator. Default: 1.")
  private @Nullable Long seed;

  @Option(
      names = "--row-limit",
      paramLabel = "SECONDS",
      description =
          "Time limit for testing one revision with rows on one database, in seconds. Default: 20.")
  private @Nullable Integer limit;

  @Option(
      names = "--tables",
      paramLabel = "NAME,…",
      split = ",",
      description = "Generate rows only for these tables and the tables they reference.")
  private List<String> tables = List.of();

  @Option(
      names = "--case",
      paramLabel = "TOKEN",
      converter = CaseOption.class,
      description =
          "Test only this row set, named by a token from a finding; requires exactly one --revision.")
  private @Nullable CaseToken only;

  @Option(
      names = "--save-case",
      paramLabel = "DIR",
      description = "Save every row set that reveals a problem as a self-contained SQL script.")
  private @Nullable Path saved;

  RowSettings settings(
      CommandLine line, Path project, @Nullable Path config, List<String> revisions) {
    check(line, revisions);
    RowSettings rows = ConfigFile.read(project, config);
    if (without) {
      return RowSettings.none().withDeclarations(rows.declarations());
    }
    return rows.withTries(tries == null ? rows.tries() : tries)
        .withSeed(seed == null ? rows.seed() : seed)
        .withLimit(limit == null ? rows.limit() : Duration.ofSeconds(limit))
        .withTables(tables.isEmpty() ? rows.tables() : tables)
        .withOnly(only);
  }

  /** Where failing sets of rows are kept, if the user wants them. */
  Optional<SavedCases> saved() {
    return Optional.ofNullable(saved).map(SavedCases::new);
  }

  private void check(CommandLine line, List<String> revisions) {
    if (tries != null && tries < 0) {
      throw new ParameterException(line, "--tries must not be negative: " + tries);
    }
    if (limit != null && limit < 1) {
      throw new ParameterException(line, "--row-limit must be 1 second or more: " + limit);
    }
    if (only != null && revisions.size() != 1) {
      throw new ParameterException(line, "--case requires exactly one --revision.");
    }
    if (only != null && without) {
      throw new ParameterException(line, "--case and --no-rows cannot be combined.");
    }
  }
}
