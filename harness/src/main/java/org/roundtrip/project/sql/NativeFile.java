package org.roundtrip.project.sql;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;

/** Reads one native revision: its header and its sections, each for one engine or for all. */
final class NativeFile {

  private static final Pattern MARK =
      Pattern.compile("--\\s*(upgrade|downgrade)\\s*(?::\\s*([\\p{Alnum}]+)?)?\\s*");
  private static final Pattern NO_TRANSACTION = Pattern.compile("--\\s*no transaction\\s*");
  private static final Pattern IRREVERSIBLE =
      Pattern.compile("--\\s*irreversible\\s*:?\\s*(.*?)\\s*");

  /** What a section is for; no engine means all. */
  private record Key(Direction direction, @Nullable Engine engine) {}

  private static final class Body {
    private final Section lines;
    private boolean wrapped = true;
    private @Nullable String irreversible;

    Body(SqlFile file) {
      lines = new Section(file);
    }
  }

  private final SqlFile file;
  private final String fileName;
  private final NativeHeader header;
  private final Map<Key, Body> bodies = new LinkedHashMap<>();
  private boolean wrapped = true;
  private @Nullable Body at;

  NativeFile(SqlFile file, String fileName) {
    this.file = file;
    this.fileName = fileName;
    this.header = new NativeHeader(file);
  }

  Entry read() {
    for (int line = 1; line <= file.size(); line++) {
      Matcher mark = file.match(line, MARK);
      if (mark != null) {
        begin(line, mark);
      } else if (at == null) {
        inHeader(line);
      } else {
        inBody(line, at);
      }
      if (at != null) {
        at.lines.add(line);
      }
    }
    return entry();
  }

  private void begin(int line, Matcher mark) {
    Key key =
        new Key(Direction.valueOf(mark.group(1).toUpperCase(Locale.ROOT)), engine(line, mark));
    at = new Body(file);
    Body other = bodies.putIfAbsent(key, at);
    if (other != null) {
      throw file.error(
          line,
          "the section '"
              + file.line(line).strip()
              + "' began already in line "
              + other.lines.location().line()
              + "; make one of the two.");
    }
  }

  private @Nullable Engine engine(int line, Matcher mark) {
    String word = mark.group(2);
    if (word == null) {
      return null;
    }
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "sqlite", "sqlite3" -> Engine.SQLITE;
      case "postgresql", "postgres", "pg" -> Engine.POSTGRESQL;
      default ->
          throw file.error(
              line, "there is no engine '" + word + "'; write sqlite or postgresql, or none.");
    };
  }

  private void inHeader(int line) {
    String text = file.line(line).strip();
    if (file.match(line, NO_TRANSACTION) != null) {
      wrapped = false;
    } else if (text.startsWith("--")) {
      header.take(line);
    } else if (!text.isEmpty()) {
      throw file.error(line, "text before the first section; move it below a '-- upgrade' line.");
    }
  }

  private void inBody(int line, Body body) {
    Matcher irreversible = file.match(line, IRREVERSIBLE);
    if (file.match(line, NO_TRANSACTION) != null) {
      body.wrapped = false;
    } else if (irreversible != null) {
      if (irreversible.group(1).isEmpty()) {
        throw file.error(line, "'irreversible' needs a reason after a colon.");
      }
      body.irreversible = irreversible.group(1);
    }
  }

  private Entry entry() {
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
    return new Entry(
        revision, parts(Direction.UPGRADE, merges), parts(Direction.DOWNGRADE, merges));
  }

  private String title(RevisionId id) {
    String title = header.title();
    if (title != null) {
      return title;
    }
    String name = FileNames.withoutSql(fileName).replace(id.value(), "");
    return Chain.words(name.replaceFirst("^[\\d_-]+", ""));
  }

  private Map<Engine, Part> parts(Direction direction, boolean emptyMerge) {
    Map<Engine, Part> parts = new EnumMap<>(Engine.class);
    for (Engine engine : Engine.values()) {
      Body body = body(direction, engine);
      TransactionRule rule =
          wrapped && (body == null || body.wrapped)
              ? TransactionRule.WRAPPED
              : TransactionRule.NONE;
      Way way = emptyMerge ? Way.empty(file.at(1)) : way(direction, engine, body);
      parts.put(engine, way.part(rule));
    }
    return parts;
  }

  private Way way(Direction direction, Engine engine, @Nullable Body body) {
    String irreversible = header.irreversible();
    if (direction == Direction.DOWNGRADE && irreversible != null) {
      refuseBoth(body);
      return Way.refused(file.at(header.lineOf("irreversible")), irreversible);
    }
    if (body != null) {
      return body.irreversible == null
          ? body.lines.asScript()
          : Way.refused(body.lines.location(), body.irreversible);
    }
    return unwritten(direction, engine);
  }

  /** What is written for another engine alone is meant to be nothing for this one. */
  private Way unwritten(Direction direction, Engine engine) {
    Body upgrade = body(Direction.UPGRADE, engine);
    if (direction == Direction.DOWNGRADE && upgrade != null) {
      return Way.missing(file.file(), "There is no '-- downgrade' section.");
    }
    return bodies.entrySet().stream()
        .filter(each -> each.getKey().direction() == Direction.UPGRADE)
        .findFirst()
        .map(each -> Way.empty(each.getValue().lines.location()))
        .orElseThrow(
            () -> file.error(1, "there is no '-- upgrade' section; write one, empty if need be."));
  }

  private @Nullable Body body(Direction direction, Engine engine) {
    Body own = bodies.get(new Key(direction, engine));
    return own == null ? bodies.get(new Key(direction, null)) : own;
  }

  private void refuseBoth(@Nullable Body downgrade) {
    if (downgrade != null && !SqlWords.hasNone(downgrade.lines.asScript().text())) {
      throw file.error(
          downgrade.lines.location().line(),
          "a '-- downgrade' section with statements, although line "
              + header.lineOf("irreversible")
              + " says 'irreversible'; leave one of the two.");
    }
  }
}
