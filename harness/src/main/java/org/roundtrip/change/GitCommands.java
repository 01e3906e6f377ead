package org.roundtrip.change;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Commands of git, for users to run. */
final class GitCommands {

  private GitCommands() {}

  static String move(Path from, Path to) {
    return "git mv " + quoted(from) + " " + quoted(to);
  }

  /** The command that restores files as the base has them; none for no files. */
  static List<String> restore(String base, List<Path> files) {
    return files.isEmpty()
        ? List.of()
        : List.of(
            "git restore -s %s %s"
                .formatted(
                    base,
                    files.stream().map(GitCommands::quoted).collect(Collectors.joining(" "))));
  }

  private static String quoted(Path path) {
    String text = path.toString();
    return text.matches("[\\w./\\\\:@%+=,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
