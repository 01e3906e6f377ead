package org.roundtrip.project.sql;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Leg;
import org.roundtrip.revision.SourceLocation;

/** One way through a revision before it is known how each engine's transactions go. */
record Way(Leg.Kind kind, SourceLocation location, String text, @Nullable String reason) {

  /** A script; empty when it has nothing but comments. */
  static Way script(SourceLocation location, String text) {
    Leg.Kind kind = SqlWords.hasNone(text) ? Leg.Kind.EMPTY : Leg.Kind.SCRIPT;
    return new Way(kind, location, text, null);
  }

  static Way empty(SourceLocation location) {
    return new Way(Leg.Kind.EMPTY, location, "", null);
  }

  static Way missing(Path belongsIn, String reason) {
    return new Way(Leg.Kind.MISSING, SourceLocation.of(belongsIn), "", reason);
  }

  static Way refused(SourceLocation location, String reason) {
    return new Way(Leg.Kind.REFUSED, location, "", reason);
  }

  Part part(TransactionRule rule) {
    return new Part(kind, location, text, rule, reason);
  }

  Map<Engine, Part> parts(TransactionRule rule) {
    return parts(rule, rule);
  }

  Map<Engine, Part> parts(TransactionRule onPostgresql, TransactionRule onSqlite) {
    Map<Engine, Part> parts = new TreeMap<>();
    parts.put(Engine.POSTGRESQL, part(onPostgresql));
    parts.put(Engine.SQLITE, part(onSqlite));
    return parts;
  }
}
