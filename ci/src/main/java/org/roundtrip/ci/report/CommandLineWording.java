package org.roundtrip.ci.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.roundtrip.finding.Reproduction;
import org.roundtrip.finding.text.Wording;
import org.roundtrip.setting.Setting;
import org.roundtrip.setting.SettingValue;

/** Names settings as options of the command, and a reproduction as a command to copy. */
public final class CommandLineWording implements Wording {

  /** The one that is needed. */
  public static final Wording INSTANCE = new CommandLineWording();

  /** SQL that is longer is named as a file. */
  private static final int SQL_LENGTH = 60;

  private CommandLineWording() {}

  @Override
  public String setting(SettingValue setting) {
    String option = "--" + setting.setting().word();
    return switch (setting.setting()) {
      case VALUES -> "in roundtrip.toml";
      case DEBUG -> "run again with " + option + " to see where";
      default -> setting.isBare() ? option : option + " " + argument(setting);
    };
  }

  private static String argument(SettingValue setting) {
    return setting.value() == null ? setting.shown() : quoted(setting.value());
  }

  @Override
  public String reproduction(Reproduction reproduction) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("roundtrip", "verify", reproduction.project().toString()));
    words.addAll(List.of("--revision", reproduction.revision()));
    words.addAll(List.of("--database", reproduction.engine().word()));
    for (SettingValue setting : reproduction.settings()) {
      words.add("--" + setting.setting().word());
      words.add(value(setting));
    }
    if (reproduction.rows() != null) {
      words.addAll(List.of("--case", reproduction.rows()));
    }
    return joined(words);
  }

  /** Words as a shell takes them. */
  public static String joined(List<String> words) {
    return words.stream().map(CommandLineWording::quoted).collect(Collectors.joining(" "));
  }

  private static String value(SettingValue setting) {
    boolean isSql = setting.setting() == Setting.SETUP || setting.setting() == Setting.SESSION;
    String value = setting.shown();
    return isSql && (value.length() > SQL_LENGTH || value.lines().count() > 1)
        ? setting.setting().placeholder()
        : value;
  }

  private static String quoted(String argument) {
    return argument.matches("[\\w./:@%+=,…-]+")
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
