package org.roundtrip.project.sql.layout;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.sql.RevisionScripts;
import org.roundtrip.project.sql.ScriptError;
import org.roundtrip.project.sql.ScriptSource;
import org.roundtrip.project.sql.ScriptText;
import org.roundtrip.project.sql.SqlFile;
import org.roundtrip.project.sql.TransactionRule;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.UnreadableScriptException;

/** Reads one native revision: its header and its sections, each for one engine or for all. */
final class NativeFile {

  private static final Pattern NO_TRANSACTION = Pattern.compile("(?i)--\\s*no[ _-]transaction\\s*");
  private static final Pattern IRREVERSIBLE =
      Pattern.compile("--\\s*irreversible\\s*:\\s*(.*?)\\s*");

  /** The lines of a section and its options. */
  private static final class Body {
    private final FileSection lines;
    private boolean wrapped = true;
    private @Nullable String irreversible;

    Body(SqlFile file) {
      lines = new FileSection(file);
    }
  }

  private final SqlFile file;
  private final String fileName;
  private final NativeHeader header;
  private final Map<NativeMark, Body> bodies = new LinkedHashMap<>();
  private final Map<Direction, ScriptError> errors = new EnumMap<>(Direction.class);
  private boolean wrapped = true;
  private @Nullable Body at;
  private @Nullable Direction current;

  NativeFile(SqlFile file, String fileName) {
    this.file = file;
    this.fileName = fileName;
    this.header = new NativeHeader(file);
  }

  /**
   * Reads the file. An error in a section is an error of its script, and one above the first
   * section is an error of the upgrade.
   *
   * @throws UnreadableScriptException when the header cannot be read, without which the place of
   *     the revision in the history is unknown
   */
  RevisionScripts read() {
    if (file.isUnreadable()) {
      file.readable();
    }
    for (int line = 1; line <= file.size(); line++) {
      take(line);
      if (at != null) {
        at.lines.add(line);
      }
    }
    ScriptError error = file.error();
    if (error != null
        && bodies.values().stream().noneMatch(body -> body.lines.has(error.location().line()))) {
      errors.putIfAbsent(Direction.UPGRADE, error);
    }
    return entry();
  }

  private void take(int line) {
    NativeMark mark = mark(line);
    if (mark != null) {
      begin(line, mark);
    } else if (at == null) {
      inHeader(line);
    } else {
      inBody(line, at);
    }
  }

  /** Which script a mark begins that cannot be read is unknown, so that neither can run. */
  private @Nullable NativeMark mark(int line) {
    try {
      return NativeMark.at(file, line);
    } catch (UnreadableScriptException e) {
      for (Direction direction : Direction.values()) {
        errors.putIfAbsent(direction, ScriptError.of(e));
      }
      return null;
    }
  }

  private void note(@Nullable Direction direction, int line, String sentence) {
    errors.putIfAbsent(
        direction == null ? Direction.UPGRADE : direction,
        new ScriptError(file.at(line), sentence));
  }

  private void begin(int line, NativeMark mark) {
    at = new Body(file);
    current = mark.direction();
    Body other = bodies.putIfAbsent(mark, at);
    if (other != null) {
      note(
          current,
          line,
          "the section '"
              + file.line(line).strip()
              + "' already begins in line "
              + other.lines.location().line()
              + "; merge the two.");
    }
  }

  private void inHeader(int line) {
    String text = file.line(line).strip();
    if (file.match(line, NO_TRANSACTION) != null) {
      wrapped = false;
    } else if (text.startsWith("--")) {
      header.take(line);
    } else if (!text.isEmpty()) {
      note(current, line, "text before the first section; move it below a '-- upgrade' line.");
    }
  }

  private void inBody(int line, Body body) {
    Matcher irreversible = file.match(line, IRREVERSIBLE);
    if (file.match(line, NO_TRANSACTION) != null) {
      body.wrapped = false;
    } else if (irreversible != null && irreversible.group(1).isEmpty()) {
      note(current, line, "'irreversible' needs a reason after the colon.");
    } else if (irreversible != null && current == Direction.UPGRADE) {
      note(
          current,
          line,
          "'irreversible' is about the downgrade; move it to the header or below it.");
    } else if (irreversible != null) {
      body.irreversible = irreversible.group(1);
    }
  }

  private RevisionScripts entry() {
    RevisionId id = header.revision();
    Revision revision =
        new Revision(
            id,
            id.value(),
            title(id),
            header.revises(),
            header.dependsOn(),
            header.branches(),
            file.at(header.lineOf("revision")));
    boolean merges = revision.isMerge() && bodies.isEmpty();
    return new RevisionScripts(
        revision, parts(Direction.UPGRADE, merges), parts(Direction.DOWNGRADE, merges));
  }

  private String title(RevisionId id) {
    String title = header.title();
    if (title != null) {
      return title;
    }
    String name = FileNames.withoutSql(fileName).replace(id.value(), "");
    return LinearRevisions.words(name.replaceFirst("^[\\d_-]+", ""));
  }

  private Map<Engine, ScriptSource> parts(Direction direction, boolean emptyMerge) {
    Map<Engine, ScriptSource> parts = new TreeMap<>();
    for (Engine engine : Engine.all()) {
      Body body = body(direction, engine);
      TransactionRule rule =
          wrapped && (body == null || body.wrapped)
              ? TransactionRule.WRAPPED
              : TransactionRule.NONE;
      ScriptText way = emptyMerge ? ScriptText.empty(file.at(1)) : way(direction, engine, body);
      parts.put(engine, way.part(rule));
    }
    return parts;
  }

  private ScriptText way(Direction direction, Engine engine, @Nullable Body body) {
    ScriptError error = errors.get(direction);
    if (error != null) {
      return ScriptText.unreadable(error);
    }
    try {
      return readable(direction, engine, body);
    } catch (UnreadableScriptException e) {
      return ScriptText.unreadable(ScriptError.of(e));
    }
  }

  private ScriptText readable(Direction direction, Engine engine, @Nullable Body body) {
    String irreversible = direction == Direction.DOWNGRADE ? header.irreversible() : null;
    if (irreversible != null) {
      refuseBoth(body);
      return ScriptText.refused(file.at(header.lineOf("irreversible")), irreversible);
    }
    if (body != null) {
      return body.irreversible == null
          ? body.lines.asScript()
          : ScriptText.refused(body.lines.location(), body.irreversible);
    }
    return unwritten(direction, engine);
  }

  /** A revision with sections for other engines only does nothing on this engine. */
  private ScriptText unwritten(Direction direction, Engine engine) {
    Body upgrade = body(Direction.UPGRADE, engine);
    if (direction == Direction.DOWNGRADE && (upgrade != null || bodies.isEmpty())) {
      return ScriptText.missing(file.file(), "There is no '-- downgrade' section.");
    }
    return bodies.entrySet().stream()
        .filter(each -> each.getKey().direction() == Direction.UPGRADE)
        .findFirst()
        .map(each -> ScriptText.empty(each.getValue().lines.location()))
        .orElseThrow(
            () -> file.error(1, "there is no '-- upgrade' section; add one, which may be empty."));
  }

  private @Nullable Body body(Direction direction, Engine engine) {
    Body own = bodies.get(new NativeMark(direction, engine));
    return own == null ? bodies.get(new NativeMark(direction, null)) : own;
  }

  private void refuseBoth(@Nullable Body downgrade) {
    if (downgrade != null && downgrade.lines.asScript().kind() == MigrationScript.Kind.SCRIPT) {
      throw file.error(
          downgrade.lines.location().line(),
          "a '-- downgrade' section with statements, although line "
              + header.lineOf("irreversible")
              + " says 'irreversible'; remove one of the two.");
    }
  }
}
