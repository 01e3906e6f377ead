package org.roundtrip.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.roundtrip.finding.Reproduction;
import org.roundtrip.finding.text.Wording;
import org.roundtrip.setting.Setting;
import org.roundtrip.setting.SettingValue;

/** Names settings as attributes of the annotation, and a reproduction as a Maven command. */
record JUnitWording(Class<?> testClass) implements Wording {

  @Override
  public String setting(SettingValue setting) {
    return setting.setting() == Setting.VALUES
        ? "with @SeedFor(\"%s\") or in roundtrip.toml".formatted(setting.shown())
        : "@MigrationRoundTrip(%s = \"%s\")"
            .formatted(
                attribute(setting.setting()), setting.value() == null ? "…" : setting.value());
  }

  private static String attribute(Setting setting) {
    return setting == Setting.POSTGRES_IMAGE ? "postgresImage" : setting.word();
  }

  /** The class says what the other settings are. */
  @Override
  public String reproduction(Reproduction reproduction) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("mvn", "test", "-Dtest=" + name()));
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
