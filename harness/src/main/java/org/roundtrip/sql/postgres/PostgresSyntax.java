package org.roundtrip.sql.postgres;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.roundtrip.sql.BlockSyntax;
import org.roundtrip.sql.ClientCommands;
import org.roundtrip.sql.LexicalRule;
import org.roundtrip.sql.ProgramExecutionGuard;
import org.roundtrip.sql.SqlSyntax;
import org.roundtrip.sql.Tokens;
import org.roundtrip.sql.Trait;

/** The syntax of PostgreSQL's scripts. */
public final class PostgresSyntax implements SqlSyntax {

  /** Source: PostgreSQL's {@code scan.l}. */
  public static final Set<LexicalRule> RULES =
      Collections.unmodifiableSet(
          EnumSet.of(
              LexicalRule.NESTED_COMMENTS,
              LexicalRule.DOLLAR_QUOTES,
              LexicalRule.PREFIXED_STRINGS,
              LexicalRule.FREE_OPERATORS));

  private static final BlockSyntax BLOCKS =
      new BlockSyntax(Set.of("FUNCTION", "PROCEDURE"), "BEGIN ATOMIC", true, true);

  private static final ClientCommands PSQL = new PsqlCommands();

  @Override
  public Set<LexicalRule> lexicalRules() {
    return RULES;
  }

  @Override
  public BlockSyntax blocks() {
    return BLOCKS;
  }

  @Override
  public ClientCommands clientCommands() {
    return PSQL;
  }

  @Override
  public ProgramExecutionGuard guard(String script) {
    return CopyProgramGuard.of(script);
  }

  @Override
  public Set<Trait> traits(Tokens statement) {
    return PostgresTraits.of(statement);
  }
}
