package org.roundtrip.project.flyway;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.roundtrip.project.spring.SpringSettings;

/** Reads Flyway's properties from Spring Boot's settings. */
final class SpringFiles {

  private static final Pattern DASH = Pattern.compile("-([a-z])");

  private SpringFiles() {}

  /** Flyway's properties from the files in a folder. The files of a profile take precedence. */
  static Map<String, String> flyway(Path folder, String profile) {
    Map<String, String> settings = new LinkedHashMap<>();
    SpringSettings.read(folder, "flyway", profile)
        .forEach((key, value) -> settings.put("flyway." + camelCase(key), value));
    return settings;
  }

  /** Converts Spring's {@code baseline-version} to Flyway's {@code baselineVersion}. */
  private static String camelCase(String key) {
    return key.startsWith("placeholders.")
        ? key
        : DASH.matcher(key).replaceAll(m -> m.group(1).toUpperCase());
  }
}
