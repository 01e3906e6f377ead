package org.roundtrip.finding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.setting.Advice;

/** Puts a finding together. For one thread. */
public final class FindingBuilder {

  private final FindingCode code;
  private Severity severity;
  private @Nullable Revision revision;
  private @Nullable ServerInfo database;
  private String title;
  private final List<String> summary = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private @Nullable Cause cause;
  private @Nullable Path file;
  private final List<Advice> advice = new ArrayList<>();
  private List<String> sql = List.of();
  private @Nullable Reproduction reproduction;

  FindingBuilder(FindingCode code) {
    this.code = code;
    this.severity = code.severity();
    this.title = code.title();
  }

  /** About a revision, or null for the history as a whole. */
  public FindingBuilder revision(@Nullable Revision about) {
    revision = about;
    return this;
  }

  /** Seen on a server. */
  public FindingBuilder database(ServerInfo server) {
    database = server;
    return this;
  }

  /** With another severity than its code's. */
  public FindingBuilder severity(Severity other) {
    severity = other;
    return this;
  }

  /** With another title than its code's. */
  public FindingBuilder title(String sentence) {
    title = sentence;
    return this;
  }

  /** With a sentence that says what it means. */
  public FindingBuilder summary(String sentence) {
    summary.add(sentence);
    return this;
  }

  /** With evidence, after what there is. */
  public FindingBuilder evidence(Evidence more) {
    evidence.add(more);
    return this;
  }

  /** Comes from a place; null where none is known. */
  public FindingBuilder cause(@Nullable SourceLocation location) {
    return cause(location, null);
  }

  /** Comes from a statement at a place. */
  public FindingBuilder cause(@Nullable SourceLocation location, @Nullable String statement) {
    cause = location == null ? null : new Cause(location, statement);
    return this;
  }

  /** What is missing belongs in this file. */
  public FindingBuilder belongsIn(Path where) {
    file = where;
    return this;
  }

  /** With advice, after what there is. */
  public FindingBuilder advice(List<Advice> more) {
    advice.addAll(more);
    return this;
  }

  /** With a sentence of advice, after what there is. */
  public FindingBuilder advice(String sentence) {
    return advice(List.of(Advice.of(sentence)));
  }

  /** With statements that solve it. */
  public FindingBuilder sql(List<String> statements) {
    sql = statements;
    return this;
  }

  /** With how to see it again. */
  public FindingBuilder reproduction(Reproduction how) {
    reproduction = how;
    return this;
  }

  /** The finding. */
  public Finding build() {
    return new Finding(
        code,
        severity,
        revision,
        database,
        title,
        summary,
        evidence,
        cause,
        new Fix(file, advice, sql),
        reproduction);
  }
}
