package org.roundtrip.rowtest.diagnose;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.roundtrip.rows.compare.TableChange.CellChange;
import org.roundtrip.schema.table.Table;
import org.roundtrip.sql.ScriptEffects;

/**
 * The labels in a table that the upgrade renames, by assigning one literal in place of another, and
 * that the downgrade renames back.
 *
 * @param upgrade the statements of the upgrade
 * @param downgrade the statements of the downgrade
 */
record RenamedLabels(Table before, List<String> upgrade, List<String> downgrade) {

  /** The arguments of REPLACE after the first. */
  private static final Pattern PAIR = Pattern.compile(",\\s*'([^']+)'\\s*,\\s*'([^']+)'");

  /**
   * @param table a table that exists before the upgrade
   */
  static RenamedLabels of(ObservedTable table) {
    RevisionUnderTest revision = table.revision();
    return new RenamedLabels(
        revision.before().tables().get(table.name()),
        statements(revision.upgrade()),
        statements(revision.downgrade()));
  }

  private static List<String> statements(Optional<ScriptEffects> effects) {
    return effects.map(ScriptEffects::statements).orElse(List.of());
  }

  /**
   * Whether a value was the new label before the upgrade already, so that the downgrade takes it
   * for a renamed one. A schema that names the label in a type or a check has two labels that the
   * upgrade makes one.
   */
  boolean contain(CellChange cell) {
    return !isNamed(cell.column(), cell.was())
        && (renames(upgrade, cell.column(), cell.now(), cell.was())
                && renames(downgrade, cell.column(), cell.was(), cell.now())
            || isRenamedWithin(cell));
  }

  /** Whether a label within a text is the new one. */
  private boolean isRenamedWithin(CellChange cell) {
    Set<Replacement> renamed = replacements(upgrade, cell.column());
    return replacements(downgrade, cell.column()).stream()
        .filter(back -> renamed.contains(new Replacement(back.to(), back.from())))
        .anyMatch(back -> back.changes(cell));
  }

  /** A part of a text that a call of REPLACE replaces. */
  private record Replacement(String from, String to) {

    private boolean changes(CellChange cell) {
      String first = cell.was().replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
      return cell.was().contains(from)
          && (cell.now().equals(first) || cell.now().equals(cell.was().replace(from, to)));
    }
  }

  private Set<Replacement> replacements(List<String> statements, String column) {
    Pattern update =
        Pattern.compile(
            "(?is)\\bupdate\\b.*?\\b%s\\b.*?\\bset\\b.*\\b%s[\"`\\]]?\\s*=.*\\b(?:regexp_)?replace\\s*\\(.*"
                .formatted(Pattern.quote(before.name().name()), Pattern.quote(column)));
    return statements.stream()
        .filter(statement -> update.matcher(statement).find())
        .flatMap(statement -> PAIR.matcher(statement).results())
        .map(pair -> new Replacement(pair.group(1), pair.group(2)))
        .collect(Collectors.toSet());
  }

  private boolean isNamed(String column, String label) {
    boolean inType = before.column(column).filter(c -> !c.type().labels().isEmpty()).isPresent();
    return inType
        || before.checks().stream()
            .filter(check -> check.columns().contains(column))
            .anyMatch(check -> check.expression().contains(label));
  }

  private boolean renames(List<String> statements, String column, String from, String to) {
    if (from.equals("NULL") || to.equals("NULL")) {
      return false;
    }
    String name = "\\b" + Pattern.quote(column) + "[\"`\\]]?\\s*=\\s*";
    String where = Pattern.quote(from) + "(?![\\w'.])";
    String set = Pattern.quote(to) + "(?![\\w'.])";
    Pattern update =
        Pattern.compile(
            "(?is)\\bupdate\\b.*?\\b%s\\b.*?\\bset\\b.*(?:%s%s.*\\bwhere\\b.*%s|\\bwhen\\b[^;]*?%s\\s*then\\s*%s).*"
                .formatted(Pattern.quote(before.name().name()), name, set, where, where, set));
    return statements.stream().anyMatch(statement -> update.matcher(statement).find());
  }
}
