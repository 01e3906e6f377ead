package org.roundtrip.project.sql.layout;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.sql.ScriptSource;
import org.roundtrip.project.sql.ScriptText;
import org.roundtrip.project.sql.SqlFile;
import org.roundtrip.project.sql.TransactionRule;

/** A file in which marks such as {@code -- +goose Down} say which script the next lines are of. */
final class MarkedFile {

  private final SqlFile file;
  private final Marks marks;
  private final Map<Direction, FileSection> sections = new EnumMap<>(Direction.class);
  private final Set<Direction> unwrapped = EnumSet.noneOf(Direction.class);
  private @Nullable FileSection at;
  private int open;

  private MarkedFile(SqlFile file, Marks marks) {
    this.file = file;
    this.marks = marks;
    for (Direction direction : Direction.values()) {
      sections.put(direction, new FileSection(file));
    }
  }

  /**
   * How a tool marks scripts.
   *
   * @param tool the tool's name
   * @param line matches a line with a mark
   * @param up the mark that begins the upgrade
   * @param down the mark that begins the downgrade
   * @param part what the tool calls the lines below a mark
   * @param strict whether the tool refuses statements above the first mark
   * @param unwrapped how the tool sends a script that is marked to run without a transaction
   * @param action what a mark does
   */
  record Marks(
      String tool,
      Pattern line,
      String up,
      String down,
      String part,
      boolean strict,
      TransactionRule unwrapped,
      Action action) {}

  /** What a mark does to the file that it is in. */
  interface Action {
    void take(MarkedFile file, int line, Matcher mark);
  }

  /** Reads a file; fails with its line on what the tool would refuse. */
  static MarkedFile read(SqlFile file, Marks marks) {
    MarkedFile read = new MarkedFile(file, marks);
    for (int line = 1; line <= file.size(); line++) {
      Matcher mark = file.match(line, marks.line());
      if (mark != null) {
        marks.action().take(read, line, mark);
      }
      read.place(line);
    }
    read.check();
    return read;
  }

  SqlFile file() {
    return file;
  }

  boolean has(Direction direction) {
    return !section(direction).isAbsent();
  }

  /** From here on lines are of this script. */
  void begin(Direction direction) {
    at = section(direction);
  }

  void runWithoutTransaction(Direction direction) {
    unwrapped.add(direction);
  }

  /** A statement begins that has semicolons inside. */
  void beginStatement(int line) {
    open = line;
  }

  void endStatement() {
    open = 0;
  }

  private void place(int line) {
    String text = file.line(line).strip();
    if (at != null) {
      at.add(line);
    } else if (marks.strict() && !text.isEmpty() && !text.startsWith("--")) {
      throw file.error(
          line,
          marks.tool()
              + " allows no statement before '-- "
              + marks.up()
              + "'; move it below that line.");
    }
  }

  private void check() {
    if (open > 0) {
      String begin = marks.up().replaceFirst("\\w+$", "StatementBegin");
      String end = marks.up().replaceFirst("\\w+$", "StatementEnd");
      throw file.error(open, "'" + begin + "' has no '" + end + "'; write it.");
    }
    if (!has(Direction.UPGRADE)) {
      throw file.error(
          1,
          marks.tool() + " needs a '-- " + marks.up() + "' line before the statements; write it.");
    }
  }

  /** Adds the file as the next revision. */
  void addTo(LinearRevisions chain, String id, String name, String title) {
    ScriptText up = section(Direction.UPGRADE).asScript();
    ScriptText down =
        section(Direction.DOWNGRADE)
            .orMissing("There is no '-- " + marks.down() + "' " + marks.part() + ".");
    chain.add(
        id,
        name,
        LinearRevisions.words(title),
        up.location(),
        parts(up, Direction.UPGRADE),
        parts(down, Direction.DOWNGRADE));
  }

  private Map<Engine, ScriptSource> parts(ScriptText text, Direction direction) {
    return text.parts(unwrapped.contains(direction) ? marks.unwrapped() : TransactionRule.WRAPPED);
  }

  private FileSection section(Direction direction) {
    return sections.get(direction);
  }
}
