package org.roundtrip.project.sql;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Leg;
import org.roundtrip.revision.SourceLocation;

/** The files of one revision, some for one engine, some for all that have none of their own. */
final class DialectPair {

  private final Folder folder;
  private final String name;
  private final Map<Engine, Part> ups = new TreeMap<>();
  private final Map<Engine, Part> downs = new TreeMap<>();
  private @Nullable Part up;
  private @Nullable Part down;

  DialectPair(Folder folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** Adds a file; no engine means all. */
  void put(@Nullable Engine engine, boolean isUp, Part part) {
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

  Map<Engine, Part> upgrade() {
    return parts(engine -> written(ups, up, engine), engine -> nothing());
  }

  Map<Engine, Part> downgrade() {
    return parts(
        engine -> written(downs, down, engine),
        engine -> written(ups, up, engine) == null ? nothing() : missing());
  }

  private static Map<Engine, Part> parts(
      Function<Engine, @Nullable Part> written, Function<Engine, Part> otherwise) {
    Map<Engine, Part> parts = new TreeMap<>();
    for (Engine engine : Engine.all()) {
      Part part = written.apply(engine);
      parts.put(engine, part == null ? otherwise.apply(engine) : part);
    }
    return parts;
  }

  private static @Nullable Part written(
      Map<Engine, Part> own, @Nullable Part shared, Engine engine) {
    Part part = own.get(engine);
    return part == null ? shared : part;
  }

  /** What is written for another engine alone is meant to be nothing for this one. */
  private Part nothing() {
    return new Part(Leg.Kind.EMPTY, location(), "", TransactionRule.WRAPPED, null);
  }

  private Part missing() {
    return Way.missing(folder.resolve(name + ".down.sql"), "There is no down file.")
        .part(TransactionRule.WRAPPED);
  }
}
