package org.roundtrip.finding.text;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.finding.Evidence;
import org.roundtrip.finding.FailingRows;
import org.roundtrip.finding.Finding;

/** The text of a finding: its meaning, the evidence, the fix and how to reproduce it. */
public final class FindingText {

  private final Finding finding;
  private final Wording wording;
  private final List<String> lines = new ArrayList<>();

  private FindingText(Finding finding, Wording wording) {
    this.finding = finding;
    this.wording = wording;
  }

  /** The whole text, which ends with a newline. */
  public static String of(Finding finding, Wording wording) {
    return finding.headline() + "\n" + String.join("", withNewlines(details(finding, wording)));
  }

  /** The lines after the headline. */
  public static List<String> details(Finding finding, Wording wording) {
    FindingText text = new FindingText(finding, wording);
    text.addAll();
    return List.copyOf(text.lines);
  }

  private static List<String> withNewlines(List<String> lines) {
    return lines.stream().map(line -> line + "\n").toList();
  }

  private void addAll() {
    lines.addAll(finding.summary());
    boolean failed = finding.evidence(Evidence.FailedStatement.class).isPresent();
    if (!failed) {
      lines.addAll(StatementLines.of(finding.cause()));
    }
    finding.evidence().stream()
        .filter(evidence -> !(evidence instanceof FailingRows))
        .forEach(evidence -> lines.addAll(lines(evidence)));
    addFix();
    finding.evidence(FailingRows.class).ifPresent(this::addRows);
    lines.addAll(AlsoSeenLines.of(finding));
    if (finding.reproduction() != null) {
      lines.add("Reproduce:  " + wording.reproduction(finding.reproduction()));
    }
  }

  /** The statements of the fix, in the language of the file to change. */
  public static List<String> fix(Finding finding) {
    return FixLines.of(finding);
  }

  /** The lines of one evidence; empty for {@link FailingRows}, which follow the fix. */
  public static List<String> lines(Evidence evidence) {
    if (evidence instanceof Evidence.Note note) {
      return note.sentences();
    }
    if (evidence instanceof Evidence.Items list) {
      return block(list.items());
    }
    if (evidence instanceof Evidence.RefusingTable table) {
      return refusingTable(table);
    }
    if (evidence instanceof Evidence.AffectedTables tables) {
      return AffectedTableLines.of(tables);
    }
    if (evidence instanceof Evidence.MissingScripts missing) {
      return block(
          Wrapped.lines(missing.scripts().stream().map(Evidence.MissingScript::revision).toList()));
    }
    if (evidence instanceof Evidence.Refusal refusal) {
      return refusal(refusal);
    }
    if (evidence instanceof Evidence.FailedStatement failed) {
      return StatementLines.of(failed);
    }
    if (evidence instanceof Evidence.SchemaChanges changes) {
      return ChangeLines.of(changes);
    }
    return evidence instanceof Evidence.RowDifferences rows
        ? RowDifferenceLines.of(rows)
        : List.of();
  }

  private static List<String> refusal(Evidence.Refusal refusal) {
    String where = "Refused in  " + refusal.location();
    return refusal.reason() == null
        ? List.of(where)
        : List.of("Reason:  " + refusal.reason(), where);
  }

  private static List<String> refusingTable(Evidence.RefusingTable table) {
    return block(
        List.of(
            table.table()
                + "  rejects every generated row"
                + (table.constraint().isEmpty() ? "" : " because of " + table.constraint()),
            table.speaker() + " says:  " + table.message()));
  }

  private static List<String> block(List<String> items) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    items.forEach(item -> lines.add("    " + item));
    lines.add("");
    return lines;
  }

  private void addFix() {
    if (finding.fix().file() != null) {
      lines.add(whatBelongs() + " in  " + finding.fix().file());
    }
    finding.fix().advice().stream()
        .flatMap(advice -> advice.worded(wording::setting).lines())
        .forEach(lines::add);
    List<String> statements = FixLines.of(finding);
    if (!statements.isEmpty()) {
      lines.addAll(block(statements));
    }
  }

  private String whatBelongs() {
    if (finding.evidence(Evidence.SchemaChanges.class).isPresent()) {
      return "These changes belong";
    }
    return finding.evidence(Evidence.RowDifferences.class).isPresent()
        ? "These rows belong"
        : "It belongs";
  }

  private void addRows(FailingRows rows) {
    boolean failed = finding.evidence(Evidence.FailedStatement.class).isPresent();
    if (finding.cause() != null && finding.cause().statement() == null && !failed) {
      lines.add("In  " + finding.cause().location().file());
    }
    lines.addAll(RowLines.of(finding, rows));
  }
}
