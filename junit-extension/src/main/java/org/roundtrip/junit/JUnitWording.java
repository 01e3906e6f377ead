package org.roundtrip.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.roundtrip.finding.Reproduction;
import org.roundtrip.finding.text.Wording;
import org.roundtrip.setting.Setting;
import org.roundtrip.setting.SettingValue;

/** Names settings as attributes of the annotation, and a reproduction as a command of the build. */
record JUnitWording(Class<?> testClass, boolean gradle) implements Wording {

  /** A property that Gradle sets in the processes that run its tests. */
  private static final String GRADLE = "org.gradle.test.worker";

  JUnitWording(Class<?> testClass) {
    this(testClass, System.getProperty(GRADLE) != null);
  }

  @Override
  public String setting(SettingValue setting) {
    return switch (setting.setting()) {
      case VALUES -> "with @SeedFor(\"%s\") or in roundtrip.toml".formatted(setting.shown());
      case DEBUG -> "its cause says where";
      case NO_ROWS -> "@MigrationRoundTrip(rows = false)";
      default -> attribute(setting);
    };
  }

  private static String attribute(SettingValue setting) {
    String name = name(setting.setting());
    return setting.isBare()
        ? "the attribute '%s'".formatted(name)
        : "@MigrationRoundTrip(%s = \"%s\")"
            .formatted(name, setting.value() == null ? "…" : setting.value());
  }

  private static String name(Setting setting) {
    return switch (setting) {
      case DATABASE -> "databases";
      case REVISION -> "revisions";
      case POSTGRES_IMAGE -> "postgresImage";
      case STATEMENT_TIMEOUT -> "statementTimeout";
      default -> setting.word();
    };
  }

  /** The class says what the other settings are. */
  @Override
  public String reproduction(Reproduction reproduction) {
    List<String> words = new ArrayList<>();
    words.addAll(
        gradle
            ? List.of("gradle", "test", "--tests", testClass.getName())
            : List.of("mvn", "test", "-Dtest=" + name()));
    words.add("-Droundtrip.revisions=" + reproduction.revision());
    words.add("-Droundtrip.databases=" + reproduction.engine().word());
    if (reproduction.rows() != null) {
      words.add("-Droundtrip.case=" + reproduction.rows());
    }
    return words.stream().map(JUnitWording::quoted).collect(Collectors.joining(" "));
  }

  /** With the classes that it is nested in, as Surefire names it. */
  private String name() {
    return testClass.getName().substring(testClass.getPackageName().length() + 1);
  }

  private static String quoted(String argument) {
    return argument.matches("[\\w./:@%+=,-]+") ? argument : "'" + argument + "'";
  }
}
