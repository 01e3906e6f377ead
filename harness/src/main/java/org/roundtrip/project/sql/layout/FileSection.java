package org.roundtrip.project.sql.layout;

import java.util.BitSet;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.roundtrip.project.sql.ScriptError;
import org.roundtrip.project.sql.ScriptText;
import org.roundtrip.project.sql.SqlFile;
import org.roundtrip.revision.SourceLocation;

/**
 * The lines of a file that form one script. Lines of other scripts between them are replaced by
 * blank lines, so that every statement keeps its line number.
 */
final class FileSection {

  private final SqlFile file;
  private final BitSet lines = new BitSet();

  FileSection(SqlFile file) {
    this.file = file;
  }

  void add(int line) {
    lines.set(line);
  }

  boolean has(int line) {
    return lines.get(line);
  }

  boolean isAbsent() {
    return lines.isEmpty();
  }

  SourceLocation location() {
    return file.at(lines.nextSetBit(0));
  }

  ScriptText asScript() {
    ScriptError error = file.error();
    return error != null && has(error.location().line())
        ? ScriptText.unreadable(error)
        : ScriptText.script(location(), text());
  }

  /** The script, or what is missing when there is no such section in a file that can be read. */
  ScriptText orMissing(String reason) {
    if (file.isUnreadable()) {
      return ScriptText.unreadable(Objects.requireNonNull(file.error()));
    }
    return isAbsent() ? ScriptText.missing(file.file(), reason) : asScript();
  }

  private String text() {
    return IntStream.range(lines.nextSetBit(0), lines.length())
        .mapToObj(line -> lines.get(line) ? file.rawLines().get(line - 1) : "")
        .collect(Collectors.joining("\n"));
  }
}
