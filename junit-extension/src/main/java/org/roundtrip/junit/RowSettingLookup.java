package org.roundtrip.junit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.config.ConfigFile;
import org.roundtrip.rowtest.CaseToken;
import org.roundtrip.rowtest.RowSettings;
import org.roundtrip.verify.Settings;

/** Resolves the row settings: the annotation and the properties override the config file. */
record RowSettingLookup(
    MigrationRoundTrip annotation, SettingLookup lookup, ProjectLocator locator) {

  /**
   * The row settings.
   *
   * @param settings the settings resolved so far
   */
  RowSettings rows(Settings settings) {
    String config = lookup.text("config", annotation.config(), "");
    Path file = config.isEmpty() ? null : locator.find(config);
    RowSettings rows = ConfigFile.read(settings.project(), file);
    if (!lookup.bool("rows", annotation.rows())) {
      return RowSettings.none().withDeclarations(rows.declarations());
    }
    RowSettings defaults = RowSettings.defaults();
    List<String> tables = lookup.words("tables", List.of(annotation.tables()));
    return rows.withTries(
            lookup.count("tries", annotation.tries(), defaults.tries(), rows.tries(), 0))
        .withSeed(lookup.number("seed", annotation.seed(), defaults.seed(), rows.seed()))
        .withLimit(Duration.ofSeconds(limit(defaults, rows)))
        .withTables(tables.isEmpty() ? rows.tables() : tables)
        .withOnly(only(settings));
  }

  private int limit(RowSettings defaults, RowSettings rows) {
    int defaultValue = (int) defaults.limit().toSeconds();
    return lookup.count(
        "row-limit", annotation.rowLimit(), defaultValue, rows.limit().toSeconds(), 1);
  }

  private @Nullable CaseToken only(Settings settings) {
    String token = lookup.textOrNull("case", "");
    if (token == null) {
      return null;
    }
    if (settings.revisions().size() != 1) {
      throw new WrongSettingException(
          "roundtrip.case requires exactly one revision in roundtrip.revisions.");
    }
    try {
      return CaseToken.parse(token);
    } catch (IllegalArgumentException e) {
      throw new WrongSettingException("roundtrip.case: " + e.getMessage());
    }
  }
}
