package org.roundtrip.project.sql.layout;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.sql.EngineNames;
import org.roundtrip.project.sql.Folder;
import org.roundtrip.project.sql.SqlFile;

/** The {@code [core]} section of a {@code sqitch.conf}. */
final class SqitchSettings {

  private static final Pattern SECTION = Pattern.compile("\\s*\\[\\s*([^\\]]+?)\\s*]\\s*");
  private static final Pattern PAIR =
      Pattern.compile("\\s*([A-Za-z_]+)\\s*=\\s*\"?(.*?)\"?\\s*(?:[#;].*)?");

  private final Map<String, String> core = new HashMap<>();

  static SqitchSettings of(Folder folder) {
    SqitchSettings settings = new SqitchSettings();
    if (folder.has("sqitch.conf")) {
      settings.read(folder.read("sqitch.conf").readable());
    }
    return settings;
  }

  private void read(SqlFile file) {
    String section = "";
    for (int line = 1; line <= file.size(); line++) {
      Matcher head = file.match(line, SECTION);
      Matcher pair = file.match(line, PAIR);
      if (head != null) {
        section = head.group(1).toLowerCase(Locale.ROOT);
      } else if (pair != null && section.equals("core")) {
        core.put(pair.group(1).toLowerCase(Locale.ROOT), pair.group(2));
      }
    }
  }

  String plan() {
    return core.getOrDefault("plan_file", inTop("sqitch.plan"));
  }

  String deploy() {
    return core.getOrDefault("deploy_dir", inTop("deploy"));
  }

  String revert() {
    return core.getOrDefault("revert_dir", inTop("revert"));
  }

  String extension() {
    return core.getOrDefault("extension", "sql");
  }

  /** The engine that the project names. */
  Optional<Engine> engine() {
    return EngineNames.find(core.getOrDefault("engine", ""));
  }

  private String inTop(String name) {
    String top = core.getOrDefault("top_dir", ".").replaceFirst("/+$", "");
    return top.equals(".") ? name : top + "/" + name;
  }
}
