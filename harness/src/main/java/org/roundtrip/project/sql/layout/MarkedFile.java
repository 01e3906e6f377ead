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
import org.roundtrip.project.sql.ScriptError;
import org.roundtrip.project.sql.ScriptSource;
import org.roundtrip.project.sql.ScriptText;
import org.roundtrip.project.sql.SqlFile;
import org.roundtrip.project.sql.TransactionRule;
import org.roundtrip.revision.UnreadableScriptException;

/** A file in which marks such as {@code -- +goose Down} begin the script of a direction. */
final class MarkedFile {

  private final SqlFile file;
  private final Marks marks;
  private final Map<Direction, FileSection> sections = new EnumMap<>(Direction.class);
  private final Set<Direction> unwrapped = EnumSet.noneOf(Direction.class);
  private @Nullable FileSection at;
  private final Map<Direction, ScriptError> errors = new EnumMap<>(Direction.class);
  private int open;

  private MarkedFile(SqlFile file, Marks marks) {
    this.file = file;
    this.marks = marks;
    for (Direction direction : Direction.values()) {
      sections.put(direction, new FileSection(file));
    }
  }

  /**
   * The marks of a tool.
   *
   * @param tool the tool's name
   * @param line matches a line with a mark
   * @param up the mark that begins the upgrade
   * @param down the mark that begins the downgrade
   * @param part the tool's word for the lines below a mark
   * @param strict whether the tool rejects statements before the first mark
   * @param unwrapped how the tool runs a script that is marked to run without a transaction
   * @param action the effect of a mark
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

  /** The effect of a mark on its file. */
  interface Action {
    void take(MarkedFile file, int line, Matcher mark);
  }

  /** Reads a file; what the tool would refuse makes the script unreadable in which it is. */
  static MarkedFile read(SqlFile file, Marks marks) {
    MarkedFile read = new MarkedFile(file, marks);
    for (int line = 1; line <= file.size(); line++) {
      read.take(line);
    }
    read.check();
    return read;
  }

  private void take(int line) {
    Matcher mark = file.match(line, marks.line());
    try {
      if (mark != null) {
        marks.action().take(this, line, mark);
      }
      place(line);
    } catch (UnreadableScriptException e) {
      boolean down = at == section(Direction.DOWNGRADE);
      errors.putIfAbsent(down ? Direction.DOWNGRADE : Direction.UPGRADE, ScriptError.of(e));
    }
  }

  private void note(ScriptError error) {
    boolean down = section(Direction.DOWNGRADE).has(error.location().line());
    errors.putIfAbsent(down ? Direction.DOWNGRADE : Direction.UPGRADE, error);
  }

  SqlFile file() {
    return file;
  }

  boolean has(Direction direction) {
    return !section(direction).isAbsent();
  }

  /** Begins the script of a direction. */
  void begin(Direction direction) {
    at = section(direction);
  }

  void runWithoutTransaction(Direction direction) {
    unwrapped.add(direction);
  }

  /** Begins a statement that contains semicolons. */
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
              + " does not allow a statement before '-- "
              + marks.up()
              + "'; move it below that line.");
    }
  }

  private void check() {
    if (file.error() != null) {
      note(file.error());
    }
    if (open > 0) {
      String begin = marks.up().replaceFirst("\\w+$", "StatementBegin");
      String end = marks.up().replaceFirst("\\w+$", "StatementEnd");
      note(new ScriptError(file.at(open), "'" + begin + "' has no '" + end + "'; add it."));
    }
    if (!has(Direction.UPGRADE)) {
      note(
          new ScriptError(
              file.at(1),
              marks.tool()
                  + " needs a '-- "
                  + marks.up()
                  + "' line before the statements; add it."));
    }
  }

  /** Adds the file as the next revision. */
  void addTo(LinearRevisions chain, String id, String name, String title) {
    ScriptText up = script(Direction.UPGRADE, marks.up());
    ScriptText down = script(Direction.DOWNGRADE, marks.down());
    chain.add(
        id,
        name,
        LinearRevisions.words(title),
        up.location(),
        parts(up, Direction.UPGRADE),
        parts(down, Direction.DOWNGRADE));
  }

  private ScriptText script(Direction direction, String mark) {
    ScriptError error = errors.get(direction);
    return error == null
        ? section(direction).orMissing("There is no '-- " + mark + "' " + marks.part() + ".")
        : ScriptText.unreadable(error);
  }

  private Map<Engine, ScriptSource> parts(ScriptText text, Direction direction) {
    return text.parts(unwrapped.contains(direction) ? marks.unwrapped() : TransactionRule.WRAPPED);
  }

  private FileSection section(Direction direction) {
    return sections.get(direction);
  }
}
