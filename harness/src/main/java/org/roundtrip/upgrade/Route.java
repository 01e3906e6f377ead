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
 * From what a user types to the steps to take. A target is an id, a full name, the unique beginning
 * of one, {@code head}, {@code heads}, {@code base}, or relative: {@code +1}, {@code -1}.
 */
public final class Route {

  private static final Pattern RELATIVE = Pattern.compile("([+-])\\d{1,6}");

  private Route() {}

  /**
   * The steps that bring a database up to a target; none when it is there already.
   *
   * @throws UnknownRevisionException when the target is none, or not unique
   */
  public static List<Step> upgrade(AppliedRevisions applied, String target) {
    Matcher relative = RELATIVE.matcher(target);
    if (relative.matches()) {
      refuse(relative.group(1).equals("-"), "'" + target + "' goes down: that is for 'downgrade'.");
      return walk(applied, target, Direction.UPGRADE);
    }
    refuse(target.equals("base"), "'base' is below everything: that is for 'downgrade'.");
    AppliedRevisions goal = AppliedRevisions.upTo(applied.graph(), named(applied.graph(), target));
    return steps(goal.revisions().stream().filter(r -> !applied.contains(r)), Direction.UPGRADE);
  }

  /**
   * The steps that bring a database down to a target, which stays applied itself.
   *
   * @throws UnknownRevisionException when the target is none, not unique, or not applied
   */
  public static List<Step> downgrade(AppliedRevisions applied, String target) {
    Matcher relative = RELATIVE.matcher(target);
    if (relative.matches()) {
      refuse(relative.group(1).equals("+"), "'" + target + "' goes up: that is for 'upgrade'.");
      return walk(applied, target, Direction.DOWNGRADE);
    }
    if (target.equals("base")) {
      return down(applied, revision -> true);
    }
    List<Revision> kept = named(applied.graph(), target);
    for (Revision revision : kept) {
      refuse(
          !applied.contains(revision),
          "The database does not hold %s: it is at %s.".formatted(revision.name(), applied));
    }
    Set<Revision> above = new HashSet<>();
    kept.forEach(revision -> above.addAll(applied.graph().descendants(revision)));
    return down(applied, above::contains);
  }

  /**
   * What a database holds that is said to be at these targets; nothing is run for it.
   *
   * @throws UnknownRevisionException when one of the targets is none, or not unique
   */
  public static AppliedRevisions stamp(AppliedRevisions applied, List<String> targets) {
    if (targets.size() == 1 && RELATIVE.matcher(targets.get(0)).matches()) {
      String target = targets.get(0);
      AppliedRevisions there = applied;
      for (Step step :
          target.startsWith("+") ? upgrade(applied, target) : downgrade(applied, target)) {
        there = there.after(step);
      }
      return there;
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
      refuse(
          next.isEmpty(),
          "'%s' is too far: after %d steps there is nothing left to %s."
              .formatted(target, steps.size(), direction.word()));
      refuse(next.size() > 1, ambiguous(target, at, next));
      Step step = new Step(next.get(0), direction);
      steps.add(step);
      at = at.after(step);
    }
    return steps;
  }

  private static List<Step> down(AppliedRevisions applied, Predicate<Revision> leaves) {
    List<Revision> leaving = new ArrayList<>(applied.revisions().stream().filter(leaves).toList());
    Collections.reverse(leaving);
    return steps(leaving.stream(), Direction.DOWNGRADE);
  }

  private static List<Step> steps(Stream<Revision> revisions, Direction direction) {
    return revisions.map(revision -> new Step(revision, direction)).toList();
  }

  private static String ambiguous(String target, AppliedRevisions at, List<Revision> several) {
    return "'%s' is not unique: from %s the next could be %s. Name the one you mean."
        .formatted(
            target, at, several.stream().map(Revision::name).collect(Collectors.joining(" or ")));
  }

  private static void refuse(boolean wrong, String message) {
    if (wrong) {
      throw new UnknownRevisionException(message);
    }
  }
}
