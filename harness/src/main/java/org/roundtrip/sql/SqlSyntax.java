package org.roundtrip.sql;

import java.util.Set;
import org.roundtrip.dialect.Engine;

/** How an engine's scripts are written. A part of its dialect. */
public interface SqlSyntax {

  /** That of an engine. */
  static SqlSyntax of(Engine engine) {
    return engine.part(SqlSyntax.class);
  }

  /** How its tokens differ from those that all engines share. */
  Set<LexicalRule> lexicalRules();

  /** Which statements hold others. */
  BlockSyntax blocks();

  /** The commands of its command-line client. */
  ClientCommands clientCommands();

  /** A guard that is shown the tokens of this script in order. */
  ProgramExecutionGuard guard(String script);

  /** The traits of a statement. Errs on the side of naming one too many. */
  Set<Trait> traits(Tokens statement);
}
