package org.roundtrip.project.sql.layout;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.roundtrip.project.EngineChoice;
import org.roundtrip.project.sql.SettingFile;

/** Finds the engine that a tool's settings name, in the file that the tool itself reads. */
final class EngineSettings {

  private static final SettingFile DATABASE_URL =
      SettingFile.withLines(".env", "(?:export\\s+)?DATABASE_URL\\s*=");

  private static final Map<String, List<SettingFile>> FILES =
      Map.of(
          "dbmate", List.of(DATABASE_URL),
          "sqlx", List.of(DATABASE_URL),
          "diesel", List.of(DATABASE_URL),
          "goose", List.of(SettingFile.withLines(".env", "(?:export\\s+)?GOOSE_DRIVER\\s*=")),
          "sql-migrate", List.of(SettingFile.withLines("dbconfig.yml", "dialect\\s*:")),
          "flyway-sql",
              List.of(SettingFile.withLines("flyway.conf", "flyway\\.(?:url|driver)\\s*=")));

  private EngineSettings() {}

  /** The choice of the nearest file of a layout's tool. */
  static Optional<EngineChoice> of(Path migrations, String layout) {
    List<SettingFile> files = FILES.getOrDefault(layout, List.of());
    return SettingFile.nearest(migrations, folder -> SettingFile.first(folder, files));
  }
}
