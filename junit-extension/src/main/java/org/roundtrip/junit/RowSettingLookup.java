package org.roundtrip.junit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.config.ConfigFile;
import org.roundtrip.rowtest.CaseToken;
import org.roundtrip.rowtest.RowSettings;
import org.roundtrip.verify.Settings;

/** Settles how rows are tried: the annotation and the properties win over the file. */
record RowSettingLookup(MigrationRoundTrip said, SettingLookup lookup, ProjectLocator place) {

  /**
   * How rows are tried.
   *
   * @param settings all that is settled already
   */
  RowSettings rows(Settings settings) {
    if (!lookup.bool("rows", said.rows())) {
      return RowSettings.none();
    }
    String config = lookup.text("config", said.config(), "");
    Path file = config.isEmpty() ? null : place.find(config);
    RowSettings usual = RowSettings.defaults();
    RowSettings rows = ConfigFile.read(settings.project(), file);
    List<String> tables = lookup.words("tables", List.of(said.tables()));
    return rows.withTries(lookup.count("tries", said.tries(), usual.tries(), rows.tries(), 0))
        .withSeed(lookup.number("seed", said.seed(), usual.seed(), rows.seed()))
        .withLimit(Duration.ofSeconds(limit(usual, rows)))
        .withTables(tables.isEmpty() ? rows.tables() : tables)
        .withOnly(only(settings));
  }

  private int limit(RowSettings usual, RowSettings rows) {
    int unsaid = (int) usual.limit().toSeconds();
    return lookup.count("row-limit", said.rowLimit(), unsaid, rows.limit().toSeconds(), 1);
  }

  private @Nullable CaseToken only(Settings settings) {
    String token = lookup.textOrNull("case", "");
    if (token == null) {
      return null;
    }
    if (settings.revisions().size() != 1) {
      throw new WrongSettingException(
          "roundtrip.case is about one revision: name it by roundtrip.revisions, and no other.");
    }
    try {
      return CaseToken.parse(token);
    } catch (IllegalArgumentException e) {
      throw new WrongSettingException("roundtrip.case: " + e.getMessage());
    }
  }
}
