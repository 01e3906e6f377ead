package org.roundtrip.finding;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.finding.Evidence.AffectedTable;

/** The title of findings that have the same cause. */
final class GroupTitle {

  /** Maximum length of a statement, in characters. */
  private static final int BRIEF = 60;

  private GroupTitle() {}

  /** Such as {@code `DROP TABLE authors` deletes rows of 3 tables by ON DELETE CASCADE}. */
  static String of(Finding first, List<Finding> same, List<AffectedTable> tables) {
    List<AffectedTable> indirect = tables.stream().filter(t -> !t.by().isEmpty()).toList();
    long affected = indirect.stream().map(AffectedTable::table).distinct().count();
    if (affected < 2) {
      return first.title();
    }
    List<String> statements =
        same.stream()
            .flatMap(finding -> Stream.ofNullable(finding.cause()))
            .flatMap(cause -> Stream.ofNullable(cause.statement()))
            .map(GroupTitle::brief)
            .distinct()
            .toList();
    boolean one = statements.size() == 1;
    String subject =
        statements.size() > 3
            ? statements.size() + " statements"
            : statements.stream().map(s -> "`" + s + "`").collect(Collectors.joining(" and "));
    return "%s %s rows of %d tables by %s"
        .formatted(
            subject,
            (one ? Verb.SINGULAR : Verb.PLURAL).of(indirect),
            affected,
            indirect.stream()
                .map(GroupTitle::action)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" and ")));
  }

  /** The last action of the way to a table, such as {@code ON DELETE CASCADE}. */
  private static String action(AffectedTable table) {
    String last = table.by().get(table.by().size() - 1);
    int at = last.indexOf("ON DELETE");
    return at < 0 ? "a trigger" : last.substring(at);
  }

  private static String brief(String statement) {
    String line = statement.strip().replaceAll("\\s+", " ");
    return line.length() <= BRIEF ? line : line.substring(0, BRIEF - 1) + "…";
  }

  private enum Verb {
    SINGULAR,
    PLURAL;

    String of(List<AffectedTable> tables) {
      boolean deletes = tables.stream().anyMatch(t -> t.effect().equals(AffectedTable.LOSES));
      boolean changes = tables.stream().anyMatch(t -> !t.effect().equals(AffectedTable.LOSES));
      String s = this == SINGULAR ? "s" : "";
      return deletes && changes
          ? "delete" + s + " or change" + s
          : (deletes ? "delete" : "change") + s;
    }
  }
}
