package org.roundtrip.rowtest.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The statements that blocks of PL/pgSQL execute from literals. */
final class DynamicStatements {

  private static final String LITERAL = "'((?:[^']|'')*)'";

  private static final Pattern EXECUTE =
      Pattern.compile(
          "(?is)\\bexecute\\s+(?:format\\s*\\(\\s*)?%s((?:\\s*,\\s*'(?:[^']|'')*')*)"
              .formatted(LITERAL));

  private static final Pattern ARGUMENT = Pattern.compile(LITERAL);

  private static final Pattern PLACEHOLDER = Pattern.compile("%[IsL]");

  private DynamicStatements() {}

  /** A statement and those that it executes. */
  static Stream<String> in(String statement) {
    return Stream.concat(
        Stream.of(statement),
        EXECUTE.matcher(statement).results().map(DynamicStatements::executed));
  }

  private static String executed(MatchResult execute) {
    List<String> arguments = new ArrayList<>();
    ARGUMENT
        .matcher(execute.group(2))
        .results()
        .forEach(argument -> arguments.add(text(argument.group(1))));
    return PLACEHOLDER
        .matcher(text(execute.group(1)))
        .replaceAll(
            placeholder ->
                Matcher.quoteReplacement(
                    arguments.isEmpty() ? placeholder.group() : arguments.remove(0)));
  }

  private static String text(String literal) {
    return literal.replace("''", "'");
  }
}
