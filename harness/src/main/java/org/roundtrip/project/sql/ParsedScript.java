package org.roundtrip.project.sql;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.revision.UnreadableScriptException;
import org.roundtrip.sql.ScriptSplitter;
import org.roundtrip.sql.Statement;
import org.roundtrip.sql.Trait;
import org.roundtrip.sql.Traits;

/**
 * A script split into statements.
 *
 * @param steps the statements, in this order
 * @param wrapped whether the whole script runs in one transaction
 * @param mixed whether the tool rejects the script because only some of its statements can run in a
 *     transaction
 * @param error why it cannot be read, in which case there are no steps; null if it can
 */
record ParsedScript(
    List<ScriptStatement> steps, boolean wrapped, boolean mixed, @Nullable UnreadableLine error) {

  ParsedScript(List<ScriptStatement> steps, boolean wrapped, boolean mixed) {
    this(steps, wrapped, mixed, null);
  }

  /**
   * A line that cannot be read.
   *
   * @param text the line; empty if it is unknown
   */
  record UnreadableLine(ScriptError error, String text) {}

  static ParsedScript of(ScriptSource part, Engine engine) {
    if (part.kind() == MigrationScript.Kind.UNREADABLE) {
      ScriptError error = new ScriptError(part.location(), String.valueOf(part.reason()));
      return unreadable(new UnreadableLine(error, ""));
    }
    try {
      List<Statement> statements = ScriptSplitter.split(engine, part.location(), part.text());
      return of(part.rule(), engine, statements);
    } catch (UnreadableScriptException e) {
      int line = e.location().line() - part.location().line();
      String text = part.text().split("\\R", -1)[line].strip();
      return unreadable(new UnreadableLine(ScriptError.of(e), text));
    }
  }

  private static ParsedScript unreadable(UnreadableLine error) {
    return new ParsedScript(List.of(), false, false, error);
  }

  private static ParsedScript of(TransactionRule rule, Engine engine, List<Statement> statements) {
    List<ScriptStatement> steps =
        statements.stream().map(s -> ScriptStatement.of(engine, s)).toList();
    boolean isOne = engine.part(ScriptDialect.class).queryIsTransaction();
    return switch (rule) {
      case WRAPPED -> new ParsedScript(steps, true, false);
      case NONE -> asSent(engine, steps, false);
      case ONE_QUERY -> asSent(engine, steps, isOne && steps.size() > 1);
      case WRAPPED_IF_POSSIBLE -> ifPossible(steps);
      case ONE_QUERY_OR_WRAPPED ->
          asSent(engine, steps, isOne ? steps.size() > 1 : !begins(engine, steps));
    };
  }

  /** If a script is one explicit transaction, its BEGIN and COMMIT are replaced by wrapping it. */
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

  /** The same script with one statement more at its end, in the same transaction if possible. */
  ParsedScript followedBy(ScriptStatement more) {
    List<ScriptStatement> all = Stream.concat(steps.stream(), Stream.of(more)).toList();
    return new ParsedScript(all, wrapped || steps.isEmpty(), mixed, error);
  }

  /**
   * Whether the script has the same effects in a transaction of the caller that can be rolled back.
   */
  boolean transactional() {
    boolean atomic = wrapped || steps.size() <= 1;
    return error == null
        && atomic
        && !mixed
        && steps.stream().allMatch(ScriptStatement::isOrdinary);
  }

  /** Whether a rollback after a failure undoes the whole script. */
  boolean isUndoneByRollback() {
    return wrapped && !endsTransactions();
  }

  boolean endsTransactions() {
    return steps.stream().anyMatch(s -> s.has(Trait.TRANSACTION_CONTROL));
  }
}
