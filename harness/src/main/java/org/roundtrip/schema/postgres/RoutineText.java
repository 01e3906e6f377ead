package org.roundtrip.schema.postgres;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Folds the layout of a routine's text, so that two texts are equal when only white space outside
 * of strings and quoted names differs. The body, which stands in dollar quotes, is folded like the
 * rest; a string inside of it stays as it is.
 */
final class RoutineText {

  private RoutineText() {}

  /** The languages in which white space means nothing. */
  private static final Set<String> FOLDED = Set.of("sql", "plpgsql");

  private static final Pattern TOKEN =
      Pattern.compile(
          """
          (?<space>\\s+)\
          |(?<comment>--[^\\n]*|/\\*(?s:.*?)\\*/)\
          |(?<dollar>\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*)?\\$)\
          |[eE]'[^'\\\\]*+(?:(?:\\\\(?s:.)|'')[^'\\\\]*+)*+'\
          |'[^']*+(?:''[^']*+)*+'\
          |"[^"]*+(?:""[^"]*+)*+"\
          |[\\p{L}\\p{N}_.$]+\
          |(?:(?!--|/\\*)[-+*/<>=~!@#%^&|`?:])+\
          |(?s:.)""");

  /** The text with one space between any two words or signs. */
  static String folded(String language, String text) {
    if (!FOLDED.contains(language)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    fold(text, out, true);
    return out.toString().strip();
  }

  private static void fold(String text, StringBuilder out, boolean outside) {
    Matcher token = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length() && token.find(at)) {
      at = token.end();
      if (token.group("dollar") != null) {
        at = quoted(text, token, out, outside);
      } else if (token.group("comment") != null) {
        out.append(token.group().strip().replaceAll("\\s+", " ")).append('\n');
      } else if (token.group("space") == null) {
        out.append(token.group()).append(' ');
      }
    }
  }

  private static int quoted(String text, Matcher opening, StringBuilder out, boolean outside) {
    String tag = opening.group();
    int end = text.indexOf(tag, opening.end());
    int stop = end < 0 ? text.length() : end;
    if (outside) {
      out.append(tag).append(' ');
      fold(text.substring(opening.end(), stop), out, false);
      out.append(tag).append(' ');
    } else {
      out.append(text, opening.start(), Math.min(stop + tag.length(), text.length())).append(' ');
    }
    return Math.min(stop + tag.length(), text.length());
  }
}
