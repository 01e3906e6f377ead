package org.roundtrip.project.sql;

import java.util.List;
import org.roundtrip.dialect.Engine;
import org.roundtrip.sql.ScriptSplitter;
import org.roundtrip.sql.Statement;
import org.roundtrip.sql.Trait;
import org.roundtrip.sql.Traits;

/**
 * The text of a part, made ready to run.
 *
 * @param steps what is sent, in this order
 * @param wrapped whether one transaction goes around all of it
 * @param mixed whether the tool refuses it, because some of it needs a transaction and some cannot
 *     have one
 */
record ParsedScript(List<ScriptStatement> steps, boolean wrapped, boolean mixed) {

  static ParsedScript of(ScriptSource part, Engine engine) {
    List<Statement> statements = ScriptSplitter.split(engine, part.location(), part.text());
    List<ScriptStatement> steps =
        statements.stream().map(s -> ScriptStatement.of(engine, s)).toList();
    boolean isOne = engine.part(ScriptDialect.class).queryIsTransaction();
    return switch (part.rule()) {
      case WRAPPED -> new ParsedScript(steps, true, false);
      case NONE -> asSent(engine, steps, false);
      case ONE_QUERY -> asSent(engine, steps, isOne && steps.size() > 1);
      case WRAPPED_IF_POSSIBLE -> ifPossible(steps);
      case ONE_QUERY_OR_WRAPPED ->
          asSent(engine, steps, isOne ? steps.size() > 1 : !begins(engine, steps));
    };
  }

  /** A script that begins and ends its own transaction is run in ours, which is the same. */
  private static ParsedScript asSent(Engine engine, List<ScriptStatement> steps, boolean wrapped) {
    int last = steps.size() - 1;
    boolean ownTransaction =
        last > 0
            && Traits.isPlainBegin(engine, steps.get(0).statement())
            && Traits.isPlainCommit(engine, steps.get(last).statement())
            && steps.subList(1, last).stream().noneMatch(s -> s.has(Trait.TRANSACTION_CONTROL));
    return ownTransaction
        ? new ParsedScript(steps.subList(1, last), true, false)
        : new ParsedScript(steps, wrapped, false);
  }

  private static boolean begins(Engine engine, List<ScriptStatement> steps) {
    return steps.stream().anyMatch(step -> Traits.isPlainBegin(engine, step.statement()));
  }

  private static ParsedScript ifPossible(List<ScriptStatement> steps) {
    long unwrapped = steps.stream().filter(s -> s.has(Trait.NEEDS_NO_TRANSACTION)).count();
    return new ParsedScript(steps, unwrapped == 0, unwrapped > 0 && unwrapped < steps.size());
  }

  /** Whether it does the same inside a transaction of ours, and a rollback leaves nothing of it. */
  boolean transactional() {
    boolean atomic = wrapped || steps.size() <= 1;
    return atomic && !mixed && steps.stream().allMatch(ScriptStatement::isOrdinary);
  }

  /** Whether a rollback after a failure takes back all that was done. */
  boolean isUndoneByRollback() {
    return wrapped && !endsTransactions();
  }

  boolean endsTransactions() {
    return steps.stream().anyMatch(s -> s.has(Trait.TRANSACTION_CONTROL));
  }
}
