package org.roundtrip.project.sql.layout;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.sql.Folder;
import org.roundtrip.project.sql.ScriptSource;
import org.roundtrip.project.sql.ScriptText;
import org.roundtrip.project.sql.TransactionRule;
import org.roundtrip.revision.SourceLocation;

/** The files of one revision: those for one engine, and those for all other engines. */
final class DialectPair {

  private final Folder folder;
  private final String name;
  private final Map<Engine, ScriptSource> ups = new TreeMap<>();
  private final Map<Engine, ScriptSource> downs = new TreeMap<>();
  private @Nullable ScriptSource up;
  private @Nullable ScriptSource down;

  DialectPair(Folder folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** Adds a file; without an engine it is for all. */
  void put(@Nullable Engine engine, boolean isUp, ScriptSource part) {
    if (engine != null) {
      (isUp ? ups : downs).put(engine, part);
    } else if (isUp) {
      up = part;
    } else {
      down = part;
    }
  }

  boolean hasUpgrade() {
    return up != null || !ups.isEmpty();
  }

  SourceLocation location() {
    return Stream.concat(Stream.ofNullable(up), ups.values().stream())
        .findFirst()
        .orElseThrow()
        .location();
  }

  Map<Engine, ScriptSource> upgrade() {
    return parts(engine -> written(ups, up, engine), engine -> nothing());
  }

  Map<Engine, ScriptSource> downgrade() {
    return parts(
        engine -> written(downs, down, engine),
        engine -> written(ups, up, engine) == null ? nothing() : missing());
  }

  private static Map<Engine, ScriptSource> parts(
      Function<Engine, @Nullable ScriptSource> written, Function<Engine, ScriptSource> otherwise) {
    Map<Engine, ScriptSource> parts = new TreeMap<>();
    for (Engine engine : Engine.all()) {
      ScriptSource part = written.apply(engine);
      parts.put(engine, part == null ? otherwise.apply(engine) : part);
    }
    return parts;
  }

  private static @Nullable ScriptSource written(
      Map<Engine, ScriptSource> own, @Nullable ScriptSource shared, Engine engine) {
    ScriptSource part = own.get(engine);
    return part == null ? shared : part;
  }

  /** A revision with files for other engines only does nothing on this engine. */
  private ScriptSource nothing() {
    return new ScriptSource(
        MigrationScript.Kind.EMPTY, location(), "", TransactionRule.WRAPPED, null);
  }

  private ScriptSource missing() {
    return ScriptText.missing(folder.resolve(name + ".down.sql"), "There is no down file.")
        .part(TransactionRule.WRAPPED);
  }
}
