package org.roundtrip.project.sql;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.sql.Lexer;
import org.roundtrip.sql.LexicalRule;
import org.roundtrip.sql.Token;

/** The text of an upgrade or downgrade, before its transaction rule is known. */
public record ScriptText(
    MigrationScript.Kind kind, SourceLocation location, String text, @Nullable String reason) {

  /** Creates a script; its kind is EMPTY if it consists of comments only. */
  public static ScriptText script(SourceLocation location, String text) {
    MigrationScript.Kind kind =
        isEmpty(text) ? MigrationScript.Kind.EMPTY : MigrationScript.Kind.SCRIPT;
    return new ScriptText(kind, location, text, null);
  }

  /** Whether a text consists of white space, comments and semicolons only. */
  private static boolean isEmpty(String text) {
    Lexer lexer = new Lexer(LexicalRule.GENERIC, text);
    Token token = lexer.nextSignificant();
    while (token.is(";")) {
      token = lexer.nextSignificant();
    }
    return token.kind() == Token.Kind.END;
  }

  public static ScriptText empty(SourceLocation location) {
    return new ScriptText(MigrationScript.Kind.EMPTY, location, "", null);
  }

  public static ScriptText missing(Path belongsIn, String reason) {
    return new ScriptText(MigrationScript.Kind.MISSING, SourceLocation.of(belongsIn), "", reason);
  }

  public static ScriptText unsupported(Path script, String reason) {
    return new ScriptText(MigrationScript.Kind.UNSUPPORTED, SourceLocation.of(script), "", reason);
  }

  public static ScriptText refused(SourceLocation location, String reason) {
    return new ScriptText(MigrationScript.Kind.REFUSED, location, "", reason);
  }

  public static ScriptText unreadable(ScriptError error) {
    return new ScriptText(MigrationScript.Kind.UNREADABLE, error.location(), "", error.sentence());
  }

  public ScriptSource part(TransactionRule rule) {
    return new ScriptSource(kind, location, text, rule, reason);
  }

  /** The same source for every engine. */
  public Map<Engine, ScriptSource> parts(TransactionRule rule) {
    return Engine.all().stream().collect(Collectors.toMap(Function.identity(), e -> part(rule)));
  }
}
