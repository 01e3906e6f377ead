package org.roundtrip.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.finding.Evidence.AffectedTable;
import org.roundtrip.finding.Evidence.AffectedTables;
import org.roundtrip.revision.Revision;

/** Combines findings that have the same cause, so that each cause is reported once. */
public final class FindingGroups {

  /** The causes first: if two findings are equally severe, the earlier code is reported. */
  private static final List<FindingCode> CAUSES_FIRST =
      List.of(
          FindingCode.RT111,
          FindingCode.RT103,
          FindingCode.RT110,
          FindingCode.RT104,
          FindingCode.RT210,
          FindingCode.RT201,
          FindingCode.RT202,
          FindingCode.RT204,
          FindingCode.RT203,
          FindingCode.RT211,
          FindingCode.RT208,
          FindingCode.RT209,
          FindingCode.RT207);

  /** The findings that follow from one with another code, in the same revision. */
  private static final Map<FindingCode, List<FindingCode>> FOLLOWS =
      Map.of(
          FindingCode.RT104, List.of(FindingCode.RT111),
          FindingCode.RT207, List.of(FindingCode.RT201, FindingCode.RT203, FindingCode.RT204),
          FindingCode.RT105, List.of(FindingCode.RT111, FindingCode.RT104, FindingCode.RT110),
          FindingCode.RT106, List.of(FindingCode.RT111, FindingCode.RT104, FindingCode.RT110),
          FindingCode.RT203, List.of(FindingCode.RT202),
          FindingCode.RT208, List.of(FindingCode.RT201, FindingCode.RT202),
          FindingCode.RT209, List.of(FindingCode.RT210, FindingCode.RT211, FindingCode.RT203),
          FindingCode.RT211, List.of(FindingCode.RT210));

  private static final Pattern COPY = Pattern.compile("(?is)^\\s*insert\\b.*\\bselect\\b");

  private FindingGroups() {}

  /** The codes of findings from which one with this code can follow, in the same revision. */
  public static List<FindingCode> causes(FindingCode code) {
    return FOLLOWS.getOrDefault(code, List.of());
  }

  /** The causes, in the order in which they were found, each with all that follows from it. */
  public static List<Finding> of(List<Finding> findings) {
    return underCauses(
        combined(combined(findings, FindingGroups::cause), FindingGroups::restartedNumbers));
  }

  private static List<Finding> combined(
      List<Finding> findings, Function<Finding, Optional<Key>> key) {
    Map<Object, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Object group = key.apply(finding).map(Object.class::cast).orElse(new Object());
      groups.computeIfAbsent(group, k -> new ArrayList<>()).add(finding);
    }
    return groups.values().stream().map(FindingGroups::combined).toList();
  }

  private record Key(@Nullable Revision revision, @Nullable ServerInfo database, String group) {}

  private static Optional<Key> cause(Finding finding) {
    return Optional.ofNullable(finding.cause())
        .map(Cause::group)
        .filter(group -> !group.isEmpty())
        .map(group -> new Key(finding.revision(), finding.database(), group));
  }

  /** Numbers that are used again are one note for a revision, whatever its statements are. */
  private static Optional<Key> restartedNumbers(Finding finding) {
    return finding.code() == FindingCode.RT207 && finding.severity() == Severity.NOTE
        ? Optional.of(new Key(finding.revision(), finding.database(), "RT207"))
        : Optional.empty();
  }

  private static Finding combined(List<Finding> same) {
    if (same.size() == 1) {
      return same.get(0);
    }
    Finding first =
        same.stream()
            .min(
                Comparator.comparing(Finding::severity)
                    .thenComparing(finding -> finding.evidence(FailingRows.class).isEmpty())
                    .thenComparing(finding -> rank(finding.code())))
            .orElseThrow();
    List<Finding> others =
        Stream.concat(
                first.alsoSeen().stream(),
                same.stream().filter(finding -> finding != first).flatMap(Finding::all))
            .map(Finding::alone)
            .toList();
    List<AffectedTable> tables =
        Stream.concat(Stream.of(first), same.stream().filter(finding -> finding != first))
            .flatMap(finding -> finding.evidence(AffectedTables.class).stream())
            .flatMap(evidence -> evidence.tables().stream())
            .toList();
    List<Evidence> evidence =
        first.evidence().stream()
            .map(each -> each instanceof AffectedTables ? new AffectedTables(tables) : each)
            .toList();
    return first.with(GroupTitle.of(first, same, tables), evidence, others);
  }

  private static int rank(FindingCode code) {
    int rank = CAUSES_FIRST.indexOf(code);
    return rank < 0 ? CAUSES_FIRST.size() : rank;
  }

  /** Moves findings that follow from another one to it. */
  private static List<Finding> underCauses(List<Finding> findings) {
    List<Finding> causes = new ArrayList<>();
    Map<Finding, List<Finding>> followers = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Finding cause = causeOf(finding, findings);
      if (cause == null) {
        causes.add(finding);
      } else {
        followers.computeIfAbsent(cause, c -> new ArrayList<>()).add(finding);
      }
    }
    return causes.stream().map(cause -> withFollowers(cause, followers)).toList();
  }

  private static Finding withFollowers(Finding cause, Map<Finding, List<Finding>> followers) {
    List<Finding> own = followers.getOrDefault(cause, List.of());
    return own.isEmpty()
        ? cause
        : cause.with(
            cause.title(),
            cause.evidence(),
            Stream.concat(cause.alsoSeen().stream(), own.stream().flatMap(Finding::all))
                .map(Finding::alone)
                .toList());
  }

  private static boolean follows(Finding finding, Finding other) {
    if (finding.code() == FindingCode.RT203) {
      return isCopy(finding)
          && isCopy(other)
          && finding.evidence(AffectedTables.class).isPresent()
          && columns(finding).equals(columns(other));
    }
    if (finding.code() == FindingCode.RT207 && finding.severity() != Severity.NOTE) {
      return false;
    }
    boolean changesIt =
        other.code() == FindingCode.RT202
            && finding.evidence(FailingRows.class).map(FailingRows::about).stream()
                .anyMatch(tables(other)::contains);
    return !changesIt && isAboutSame(finding, other);
  }

  /** Whether a copy is the cause, of which the one in the other script makes the same mistake. */
  private static boolean isCopy(Finding finding) {
    return Optional.ofNullable(finding.cause())
        .map(Cause::statement)
        .filter(statement -> COPY.matcher(statement).find())
        .isPresent();
  }

  /** The changed columns with their tables. */
  private static Set<List<String>> columns(Finding finding) {
    return finding.evidence(AffectedTables.class).stream()
        .flatMap(affected -> affected.tables().stream())
        .map(table -> Stream.concat(Stream.of(table.table()), table.columns().stream()).toList())
        .collect(Collectors.toSet());
  }

  /** Whether a finding about rows concerns a table of another one; true for schemas. */
  private static boolean isAboutSame(Finding finding, Finding other) {
    Set<String> tables = tables(finding);
    if (finding.code() == FindingCode.RT208) {
      // The rows that reproduce it contain the rows that are missing or have other keys later.
      finding.evidence(FailingRows.class).stream()
          .flatMap(rows -> rows.before().tables().stream())
          .forEach(grid -> tables.add(grid.table()));
    }
    return tables.isEmpty() && finding.evidence(FailingRows.class).isEmpty()
        || !Collections.disjoint(tables, tables(other));
  }

  private static Set<String> tables(Finding finding) {
    Set<String> tables = new HashSet<>();
    for (Evidence evidence : finding.evidence()) {
      if (evidence instanceof AffectedTables affected) {
        affected.tables().forEach(table -> tables.add(table.table()));
      } else if (evidence instanceof Evidence.RowDifferences rows) {
        rows.tables().forEach(table -> tables.add(table.table()));
      } else if (evidence instanceof FailingRows rows) {
        tables.add(rows.about());
      }
    }
    return tables;
  }

  private static @Nullable Finding causeOf(Finding finding, List<Finding> all) {
    for (FindingCode code : FOLLOWS.getOrDefault(finding.code(), List.of())) {
      for (Finding other : all) {
        if (other.code() == code
            && other.severity().isAtLeast(finding.severity())
            && Objects.equals(other.revision(), finding.revision())
            && Objects.equals(other.database(), finding.database())
            && follows(finding, other)) {
          Finding first = causeOf(other, all);
          return first == null ? other : first;
        }
      }
    }
    return null;
  }
}
