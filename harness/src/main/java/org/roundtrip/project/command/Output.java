package org.roundtrip.project.command;

import java.util.List;
import java.util.stream.Stream;

/**
 * The result of a command.
 *
 * @param exit its exit code; -1 if it was stopped at the time limit
 * @param out its standard output
 * @param err its standard error
 */
record Output(int exit, String out, String err) {

  static final int STOPPED = -1;

  boolean isGood() {
    return exit == 0;
  }

  /** The lines that are not blank, standard error last. */
  List<String> lines() {
    return Stream.of(out, err)
        .flatMap(String::lines)
        .map(String::stripTrailing)
        .filter(line -> !line.isBlank())
        .toList();
  }

  /** The last of these lines, without the stack frames of Java and JavaScript. */
  List<String> last(int many) {
    List<String> lines = lines().stream().filter(line -> !line.matches("\\s+at \\S.*")).toList();
    return lines.subList(Math.max(0, lines.size() - many), lines.size());
  }
}
