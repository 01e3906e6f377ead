package org.roundtrip.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.SourceLocation;

/**
 * A problem, as a value. Each front end supplies its own wording.
 *
 * @param revision the revision with the problem; null for the history as a whole
 * @param database the server that the problem was found on; null if it was found without one
 * @param title what is wrong, in one sentence, without the revision
 * @param summary the meaning, one sentence per entry
 * @param evidence the observations that support the finding
 * @param cause the location of the cause; null if unknown
 * @param fix how to fix the problem
 * @param reproduction how to reproduce the problem; null if no run reproduces it
 * @param alsoSeen other findings with the same cause, and findings that follow from this one
 */
public record Finding(
    FindingCode code,
    Severity severity,
    @Nullable Revision revision,
    @Nullable ServerInfo database,
    String title,
    List<String> summary,
    List<Evidence> evidence,
    @Nullable Cause cause,
    Fix fix,
    @Nullable Reproduction reproduction,
    List<Finding> alsoSeen) {

  /** Copies the lists. */
  public Finding {
    alsoSeen = List.copyOf(alsoSeen);
    summary = List.copyOf(summary);
    evidence = List.copyOf(evidence);
  }

  /** Starts a finding about the history as a whole, with the severity and title of its code. */
  public static FindingBuilder of(FindingCode code) {
    return new FindingBuilder(code);
  }

  /** The file and line to read or to change; null if unknown. */
  public @Nullable SourceLocation location() {
    return cause == null ? null : cause.location();
  }

  /** The first evidence of a type. */
  public <E extends Evidence> Optional<E> evidence(Class<E> kind) {
    return evidence.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** This finding and those with the same cause. */
  public Stream<Finding> all() {
    return Stream.concat(Stream.of(this), alsoSeen.stream().flatMap(Finding::all));
  }

  /** The same finding without those with the same cause. */
  public Finding alone() {
    return with(title, evidence, List.of());
  }

  /** The same finding with another severity. */
  public Finding withSeverity(Severity other) {
    return new Finding(
        code,
        other,
        revision,
        database,
        title,
        summary,
        evidence,
        cause,
        fix,
        reproduction,
        alsoSeen);
  }

  Finding withAlsoSeen(List<Finding> others) {
    return with(title, evidence, others);
  }

  /** The same finding with other findings that have the same cause or follow from it. */
  Finding with(String newTitle, List<Evidence> newEvidence, List<Finding> others) {
    return new Finding(
        code,
        severity,
        revision,
        database,
        newTitle,
        summary,
        newEvidence,
        cause,
        fix,
        reproduction,
        others);
  }

  /** The first line: {@code RT104 error 0007_split_name: the downgrade … (SQLite 3.50)}. */
  public String headline() {
    return label() + "  " + sentence();
  }

  /** The beginning of the headline: {@code RT104 error}. */
  public String label() {
    return code + " " + severity.word();
  }

  /** The headline without its label. */
  public String sentence() {
    String subject = revision == null ? "" : revision.label() + ": ";
    String server =
        database == null ? "" : "   (" + database.engine().label() + " " + database.version() + ")";
    return subject + title + server;
  }
}
