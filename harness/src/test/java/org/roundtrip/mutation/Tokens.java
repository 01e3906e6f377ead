package org.roundtrip.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a statement into tokens; comments go. A body in dollars is one token. */
final class Tokens {

  private static final Pattern NEXT =
      Pattern.compile(
          "(?<space>(?:\\s+|--[^\\n]*|/\\*.*?\\*/)*)"
              + "(?<text>[eExX]?'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\\$(\\w*)\\$.*?\\$\\3\\$"
              + "|[\\p{L}_][\\p{L}\\p{N}_$]*|[0-9]+(?:\\.[0-9]+)?"
              + "|::|\\|\\||<>|!=|<=|>=|->>|->|#>>|.)",
          Pattern.DOTALL);

  private Tokens() {}

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = NEXT.matcher(text.strip());
    while (matcher.lookingAt()) {
      String space = matcher.group("space").contains("\n") ? "\n" : matcher.group("space");
      tokens.add(new Token(tokens.isEmpty() ? "" : space, matcher.group("text")));
      matcher.region(matcher.end(), text.strip().length());
    }
    return tokens;
  }
}
