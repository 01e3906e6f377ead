package org.roundtrip.sql.sqlite;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.roundtrip.sql.BlockSyntax;
import org.roundtrip.sql.ClientCommands;
import org.roundtrip.sql.LexicalRule;
import org.roundtrip.sql.ProgramExecutionGuard;
import org.roundtrip.sql.SqlSyntax;
import org.roundtrip.sql.Token;
import org.roundtrip.sql.Tokens;
import org.roundtrip.sql.Trait;

/** The syntax of SQLite's scripts. */
public final class SqliteSyntax implements SqlSyntax {

  /** Source: SQLite's {@code tokenize.c}. */
  public static final Set<LexicalRule> RULES =
      Collections.unmodifiableSet(
          EnumSet.of(LexicalRule.BACKTICK_NAMES, LexicalRule.BRACKET_NAMES));

  private static final BlockSyntax BLOCKS =
      new BlockSyntax(Set.of("TRIGGER"), "BEGIN", false, false);

  private static final ClientCommands SHELL =
      new ClientCommands() {
        @Override
        public String client() {
          return "the sqlite3 shell";
        }

        @Override
        public boolean begins(Token token, boolean startsStatement) {
          return startsStatement && token.is(".");
        }

        @Override
        public boolean isHarmless(String line) {
          return false;
        }
      };

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
    return SHELL;
  }

  @Override
  public ProgramExecutionGuard guard(String script) {
    return LoadExtensionGuard.of(script);
  }

  @Override
  public Set<Trait> traits(Tokens statement) {
    return SqliteTraits.of(statement);
  }
}
