package org.roundtrip.gate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.SourceLocation;

/**
 * A declared reason to accept a finding.
 *
 * @param code the code of the findings
 * @param revision the name, the id or the beginning of the id; null for the history as a whole
 * @param object a schema object, a table or {@code table.column}; null for all of the revision
 * @param until the last day of the waiver; null if it does not expire
 * @param reason the reason; empty if there is none, which makes the waiver ineffective
 * @param location where the waiver is written
 * @param scope the findings that a comment in a migration accepts
 */
public record Waiver(
    FindingCode code,
    @Nullable String revision,
    @Nullable String object,
    @Nullable LocalDate until,
    String reason,
    SourceLocation location,
    Scope scope) {

  /** Shorter beginnings of an id are too likely to fit another revision as well. */
  private static final int SHORTEST_ID = 4;

  /** The findings that a comment accepts. */
  public record Scope(@Nullable SourceLocation statement) {

    /** All findings of the revision. */
    public static final Scope REVISION = new Scope(null);

    private boolean includes(Finding finding) {
      return statement == null
          || finding.cause() == null
          || finding.cause().statement() == null
          || statement.equals(finding.location());
    }
  }

  /** Whether the waiver has ended. */
  boolean isExpired(LocalDate today) {
    return until != null && today.isAfter(until);
  }

  boolean isEffective(LocalDate today) {
    return !reason.isBlank() && !isExpired(today);
  }

  /** Whether the waiver is about a finding, whatever its objects are. */
  boolean concerns(Finding finding) {
    return finding.code() == code && isRevision(finding.revision()) && scope.includes(finding);
  }

  /** Whether the waiver is for one of the objects. */
  boolean names(Collection<String> objects) {
    return object == null
        || objects.stream().anyMatch(each -> FindingObjects.isNamed(each, object));
  }

  private boolean isRevision(@Nullable Revision found) {
    if (found == null || revision == null) {
      return found == null && revision == null;
    }
    return isNamed(found, revision);
  }

  /** Whether a name that a user wrote stands for a revision. */
  static boolean isNamed(Revision found, String name) {
    String id = found.id().value();
    return found.name().equals(name)
        || id.equals(name)
        || name.length() >= SHORTEST_ID && id.startsWith(name);
  }

  @Override
  public String toString() {
    return Stream.of(code.name(), revision, object)
        .filter(Objects::nonNull)
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }
}
