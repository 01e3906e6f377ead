package org.roundtrip.generate.predicate;

import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.WhenClause;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.conditional.XorExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;

/** Splits a condition into its comparisons. */
final class Comparisons {

  private static final long MILLIS = 500;

  private Comparisons() {}

  /** The words of each comparison. If the condition cannot be parsed, splits it at AND and OR. */
  static List<List<Word>> of(String condition) {
    List<List<Word>> atoms = new ArrayList<>();
    ConditionParser.condition(condition, MILLIS)
        .ifPresentOrElse(
            expression -> collect(expression, atoms),
            () -> atoms.addAll(split(WordReader.of(condition))));
    return atoms;
  }

  private static void collect(Expression expression, List<List<Word>> atoms) {
    if (expression instanceof AndExpression and) {
      collect(and.getLeftExpression(), atoms);
      collect(and.getRightExpression(), atoms);
    } else if (expression instanceof OrExpression or) {
      collect(or.getLeftExpression(), atoms);
      collect(or.getRightExpression(), atoms);
    } else if (expression instanceof XorExpression xor) {
      collect(xor.getLeftExpression(), atoms);
      collect(xor.getRightExpression(), atoms);
    } else if (expression instanceof NotExpression not) {
      collect(not.getExpression(), atoms);
    } else if (expression instanceof ParenthesedExpressionList<?> list) {
      list.forEach(inner -> collect(inner, atoms));
    } else if (expression instanceof CaseExpression choice) {
      cases(choice, atoms);
    } else {
      atoms.add(WordReader.of(expression.toString()));
    }
  }

  private static void cases(CaseExpression choice, List<List<Word>> atoms) {
    for (WhenClause when : choice.getWhenClauses()) {
      Expression condition = when.getWhenExpression();
      if (choice.getSwitchExpression() == null) {
        collect(condition, atoms);
      } else {
        atoms.add(WordReader.of(choice.getSwitchExpression() + " = " + condition));
      }
      collect(when.getThenExpression(), atoms);
    }
    if (choice.getElseExpression() != null) {
      collect(choice.getElseExpression(), atoms);
    }
  }

  /** Splits at AND and OR, but not at the AND of a BETWEEN. */
  static List<List<Word>> split(List<Word> words) {
    List<List<Word>> atoms = new ArrayList<>();
    List<Word> atom = new ArrayList<>();
    boolean between = false;
    for (Word word : words) {
      boolean and = word.is("and");
      if (and && !between
          || word.is("or")
          || word.is("when")
          || word.is("then")
          || word.is("else")) {
        atoms.add(List.copyOf(atom));
        atom.clear();
      } else {
        atom.add(word);
      }
      between = word.is("between") || between && !and;
    }
    atoms.add(List.copyOf(atom));
    return atoms;
  }
}
