package org.roundtrip.project.flyway;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.roundtrip.project.spring.SpringSettings;

/** What Spring Boot's settings say about Flyway, as Flyway itself would say it. */
final class SpringFiles {

  private static final Pattern DASH = Pattern.compile("-([a-z])");

  private SpringFiles() {}

  /** Flyway's properties, from the files of a folder; those of a profile win. */
  static Map<String, String> flyway(Path folder, String profile) {
    Map<String, String> settings = new LinkedHashMap<>();
    SpringSettings.read(folder, "flyway", profile)
        .forEach((key, value) -> settings.put("flyway." + camelCase(key), value));
    return settings;
  }

  /** Spring writes {@code baseline-version} where Flyway has {@code baselineVersion}. */
  private static String camelCase(String key) {
    return key.startsWith("placeholders.")
        ? key
        : DASH.matcher(key).replaceAll(m -> m.group(1).toUpperCase());
  }
}
