package org.roundtrip.upgrade;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.project.Direction;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.revision.UnknownRevisionException;

/**
 * Computes the steps to a target. A target is an id, a full name, a unique prefix of one, {@code
 * head}, {@code heads}, {@code base}, or relative: {@code +1}, {@code -1}.
 */
public final class Route {

  private static final Pattern RELATIVE = Pattern.compile("([+-])\\d{1,6}");

  private Route() {}

  /**
   * The steps that upgrade a database to a target; none if it is already there.
   *
   * @throws UnknownRevisionException if the target does not exist or is ambiguous
   */
  public static List<Step> upgrade(AppliedRevisions applied, String target) {
    Matcher relative = RELATIVE.matcher(target);
    if (relative.matches()) {
      rejectIf(
          relative.group(1).equals("-"),
          "'" + target + "' is a downgrade target; use 'downgrade'.");
      return walk(applied, target, Direction.UPGRADE);
    }
    rejectIf(target.equals("base"), "'base' is a downgrade target; use 'downgrade'.");
    AppliedRevisions wanted =
        AppliedRevisions.upTo(applied.graph(), named(applied.graph(), target));
    return steps(wanted.revisions().stream().filter(r -> !applied.contains(r)), Direction.UPGRADE);
  }

  /**
   * The steps that downgrade a database to a target, which itself stays applied.
   *
   * @throws UnknownRevisionException if the target does not exist, is ambiguous, or is not applied
   */
  public static List<Step> downgrade(AppliedRevisions applied, String target) {
    Matcher relative = RELATIVE.matcher(target);
    if (relative.matches()) {
      rejectIf(
          relative.group(1).equals("+"), "'" + target + "' is an upgrade target; use 'upgrade'.");
      return walk(applied, target, Direction.DOWNGRADE);
    }
    if (target.equals("base")) {
      return down(applied, revision -> true);
    }
    List<Revision> targets = named(applied.graph(), target);
    for (Revision revision : targets) {
      rejectIf(
          !applied.contains(revision),
          "%s is not applied; the database is at %s.".formatted(revision.name(), applied));
    }
    Set<Revision> reverted = new HashSet<>();
    targets.forEach(revision -> reverted.addAll(applied.graph().descendants(revision)));
    return down(applied, reverted::contains);
  }

  /**
   * The revisions to record if a database is stamped with these targets.
   *
   * @throws UnknownRevisionException if a target does not exist or is ambiguous
   */
  public static AppliedRevisions stamp(AppliedRevisions applied, List<String> targets) {
    if (targets.size() == 1 && RELATIVE.matcher(targets.get(0)).matches()) {
      String target = targets.get(0);
      AppliedRevisions stamped = applied;
      for (Step step :
          target.startsWith("+") ? upgrade(applied, target) : downgrade(applied, target)) {
        stamped = stamped.after(step);
      }
      return stamped;
    }
    Stream<Revision> heads =
        targets.stream()
            .filter(target -> !target.equals("base"))
            .flatMap(target -> named(applied.graph(), target).stream());
    return AppliedRevisions.upTo(applied.graph(), heads.toList());
  }

  private static List<Revision> named(RevisionGraph graph, String target) {
    return target.equals("heads") ? graph.heads() : List.of(graph.resolve(target));
  }

  private static List<Step> walk(AppliedRevisions applied, String target, Direction direction) {
    List<Step> steps = new ArrayList<>();
    AppliedRevisions at = applied;
    int count = Integer.parseInt(target.substring(1));
    while (steps.size() < count) {
      List<Revision> next = direction == Direction.UPGRADE ? at.next() : at.heads();
      rejectIf(
          next.isEmpty(),
          "'%s' is too far: after %d steps, nothing is left to %s."
              .formatted(target, steps.size(), direction.word()));
      rejectIf(next.size() > 1, ambiguous(target, at, next));
      Step step = new Step(next.get(0), direction);
      steps.add(step);
      at = at.after(step);
    }
    return steps;
  }

  private static List<Step> down(AppliedRevisions applied, Predicate<Revision> isReverted) {
    List<Revision> reverted =
        new ArrayList<>(applied.revisions().stream().filter(isReverted).toList());
    Collections.reverse(reverted);
    return steps(reverted.stream(), Direction.DOWNGRADE);
  }

  private static List<Step> steps(Stream<Revision> revisions, Direction direction) {
    return revisions.map(revision -> new Step(revision, direction)).toList();
  }

  private static String ambiguous(String target, AppliedRevisions at, List<Revision> candidates) {
    return "'%s' is ambiguous: from %s, the next revision can be %s. Specify one of them."
        .formatted(
            target,
            at,
            candidates.stream().map(Revision::name).collect(Collectors.joining(" or ")));
  }

  private static void rejectIf(boolean condition, String message) {
    if (condition) {
      throw new UnknownRevisionException(message);
    }
  }
}
