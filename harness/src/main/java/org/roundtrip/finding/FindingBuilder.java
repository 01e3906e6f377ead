package org.roundtrip.finding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.setting.Advice;

/** Builds a finding. Not thread-safe. */
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

  /** Sets the revision; null for the history as a whole. */
  public FindingBuilder revision(@Nullable Revision value) {
    revision = value;
    return this;
  }

  /** Sets the server that the problem was found on. */
  public FindingBuilder database(ServerInfo server) {
    database = server;
    return this;
  }

  /** Replaces the severity of the code. */
  public FindingBuilder severity(Severity value) {
    severity = value;
    return this;
  }

  /** Replaces the title of the code. */
  public FindingBuilder title(String sentence) {
    title = sentence;
    return this;
  }

  /** Adds a sentence to the summary. */
  public FindingBuilder summary(String sentence) {
    summary.add(sentence);
    return this;
  }

  /** Adds evidence. */
  public FindingBuilder evidence(Evidence more) {
    evidence.add(more);
    return this;
  }

  /** Sets the location of the cause; null if unknown. */
  public FindingBuilder cause(@Nullable SourceLocation location) {
    return cause(location, null);
  }

  /** Sets the location of the cause and the statement. */
  public FindingBuilder cause(@Nullable SourceLocation location, @Nullable String statement) {
    return cause(location == null ? null : new Cause(location, statement));
  }

  /** Sets the cause; null if unknown. */
  public FindingBuilder cause(@Nullable Cause value) {
    cause = value;
    return this;
  }

  /** Sets the file to change. */
  public FindingBuilder belongsIn(Path path) {
    file = path;
    return this;
  }

  /** Adds advice. */
  public FindingBuilder advice(List<Advice> more) {
    advice.addAll(more);
    return this;
  }

  /** Adds a sentence of advice. */
  public FindingBuilder advice(String sentence) {
    return advice(List.of(Advice.of(sentence)));
  }

  /** Sets the statements that fix the problem. */
  public FindingBuilder sql(List<String> statements) {
    sql = statements;
    return this;
  }

  /** Sets how to reproduce the problem. */
  public FindingBuilder reproduction(Reproduction value) {
    reproduction = value;
    return this;
  }

  /** Builds the finding. */
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
        reproduction,
        List.of());
  }
}
