package org.roundtrip.sql;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An effect of statements on something that is neither in a schema nor in a table. */
public enum UntrackedEffect {
  /** Settings that a database or role gives to new sessions. */
  SETTINGS("\\balter\\s+(?:database|role|user(?!\\s+mapping)|system)\\b[^;]*?\\b(?:set|reset)\\b"),
  /** Large objects, which remain if the column with their OIDs is dropped. */
  LARGE_OBJECTS("\\blo_(?:from_bytea|create?|import)\\s*\\(", "\\blo_unlink\\s*\\(");

  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

  private static final Pattern DEFINITION =
      Pattern.compile(
          "(?i)^\\s*create\\s+(?:or\\s+replace\\s+)?(?:function|procedure|trigger|rule|view)\\b");

  private final Pattern done;
  private final Pattern undone;

  /** An effect that a statement of the same form undoes. */
  UntrackedEffect(String both) {
    this(both, both);
  }

  UntrackedEffect(String done, String undone) {
    this.done = Pattern.compile(done, Pattern.CASE_INSENSITIVE);
    this.undone = Pattern.compile(undone, Pattern.CASE_INSENSITIVE);
  }

  /**
   * The effects of an upgrade for which its downgrade has no counterpart. Definitions of functions
   * count for a downgrade only, because it is unknown whether the upgrade calls them.
   */
  public static Set<UntrackedEffect> remaining(List<String> upgrade, List<String> downgrade) {
    return Arrays.stream(values())
        .filter(
            effect ->
                texts(upgrade)
                    .filter(DEFINITION.asPredicate().negate())
                    .anyMatch(effect.done.asPredicate()))
        .filter(effect -> texts(downgrade).noneMatch(effect.undone.asPredicate()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The statements without comments. */
  private static Stream<String> texts(List<String> statements) {
    return statements.stream().map(text -> COMMENT.matcher(text).replaceAll(" "));
  }
}
