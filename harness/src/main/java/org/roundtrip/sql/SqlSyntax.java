package org.roundtrip.sql;

import java.util.Set;
import org.roundtrip.dialect.Engine;

/** The syntax of an engine's scripts. A part of its dialect. */
public interface SqlSyntax {

  /** The syntax of an engine. */
  static SqlSyntax of(Engine engine) {
    return engine.part(SqlSyntax.class);
  }

  /** The lexical rules that not all engines share. */
  Set<LexicalRule> lexicalRules();

  /** The statements that contain other statements. */
  BlockSyntax blocks();

  /** The commands of the engine's command-line client. */
  ClientCommands clientCommands();

  /** A guard that receives the tokens of a script in order. */
  ProgramExecutionGuard guard(String script);

  /** The traits of a statement. In doubt, includes a trait. */
  Set<Trait> traits(Tokens statement);
}
