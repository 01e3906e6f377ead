package org.roundtrip.verify;

import java.util.regex.Pattern;

/** Replaces secrets in settings, which reports repeat. */
final class Secrets {

  private static final String HIDDEN = "…";

  private static final Pattern SECRET_KEY =
      Pattern.compile("(?i)^environment\\..*|.*(password|passwd|secret|token|api_?key).*");

  private static final Pattern PASSWORD_CLAUSE =
      Pattern.compile("(?i)(\\bpassword\\s*=?\\s*)'(?:[^']|'')*'");

  private static final Pattern URL = Pattern.compile("(://[^:/?@\\s]*:)[^@/\\s]*@");

  private Secrets() {}

  /** The value of an option; all variables of the environment count as secret. */
  static String hide(String key, String value) {
    return SECRET_KEY.matcher(key).matches() ? HIDDEN : hide(value);
  }

  /** SQL or a URL without passwords. */
  static String hide(String text) {
    String url = URL.matcher(text).replaceAll("$1" + HIDDEN + "@");
    return PASSWORD_CLAUSE.matcher(url).replaceAll("$1'" + HIDDEN + "'");
  }
}
