package org.roundtrip.rowtest.diagnose;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.sql.ScriptEffects;

/**
 * The columns of a table that the upgrade only drops, and whose values the downgrade computes from
 * other data: copies, unless they disagree with it.
 *
 * @param upgrade the statements of the upgrade
 * @param downgrade the statements of the downgrade
 */
record RecomputedColumns(Table table, List<String> upgrade, List<String> downgrade) {

  private static final Pattern SELECT = Pattern.compile("(?i)\\bselect\\b");

  /**
   * @param table a table that exists before the upgrade
   */
  static RecomputedColumns of(RevisionUnderTest revision, TableName table) {
    return new RecomputedColumns(
        revision.before().tables().get(table),
        statements(revision.upgrade()),
        statements(revision.downgrade()));
  }

  private static List<String> statements(Optional<ScriptEffects> effects) {
    return effects.map(ScriptEffects::statements).orElse(List.of());
  }

  boolean contain(String column) {
    return upgrade.stream().noneMatch(statement -> uses(statement, column))
        && downgrade.stream().anyMatch(statement -> computes(statement, column));
  }

  /** Whether a statement does more with a column than to drop it. */
  private static boolean uses(String statement, String column) {
    String drop = "(?i)\\bdrop\\s+(?:column\\s+)?(?:if\\s+exists\\s+)?[\"`\\[]?%s\\b";
    String rest = statement.replaceAll(drop.formatted(Pattern.quote(column)), "");
    return mentions(rest, column);
  }

  private boolean computes(String statement, String column) {
    Matcher update =
        Pattern.compile(
                "(?is)\\bupdate\\b.*?\\b%s\\b.*?\\bset\\b.*?\\b%s[\"`\\]]?\\s*=(.*)"
                    .formatted(Pattern.quote(table.name().name()), Pattern.quote(column)))
            .matcher(statement);
    return update.find() && isComputed(update.group(1), column);
  }

  /** Whether an expression is a query or contains another column of the table. */
  private boolean isComputed(String expression, String column) {
    return SELECT.matcher(expression).find()
        || table.columnNames().stream()
            .filter(other -> !other.equals(column))
            .anyMatch(other -> mentions(expression, other));
  }

  private static boolean mentions(String text, String column) {
    return Pattern.compile("(?i)\\b" + Pattern.quote(column) + "\\b").matcher(text).find();
  }
}
