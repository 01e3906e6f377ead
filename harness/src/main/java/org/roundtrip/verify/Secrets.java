package org.roundtrip.verify;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Replaces secrets in settings, which reports repeat. */
final class Secrets {

  static final String HIDDEN = "…";

  private static final Pattern SECRET_KEY =
      Pattern.compile("(?i)^environment\\..*|.*(password|passwd|secret|token|api_?key).*");

  private static final Pattern PASSWORD_CLAUSE =
      Pattern.compile("(?i)(\\bpassword\\s*=?\\s*)'((?:[^']|'')*)'");

  private static final Pattern URL = Pattern.compile("(://[^:/?@\\s]*:)([^@/\\s]*)@");

  private Secrets() {}

  /** Whether the value of an option is secret; all variables of the environment are. */
  static boolean isSecret(String key) {
    return SECRET_KEY.matcher(key).matches();
  }

  /** The passwords in SQL or a URL. */
  static List<String> passwords(String text) {
    return Stream.of(URL, PASSWORD_CLAUSE)
        .flatMap(pattern -> pattern.matcher(text).results())
        .map(match -> match.group(2))
        .filter(password -> !password.isEmpty())
        .toList();
  }

  /** The value of an option; all variables of the environment count as secret. */
  static String hide(String key, String value) {
    return isSecret(key) ? HIDDEN : hide(value);
  }

  /** SQL or a URL without passwords. */
  static String hide(String text) {
    String url = URL.matcher(text).replaceAll("$1" + HIDDEN + "@");
    return PASSWORD_CLAUSE.matcher(url).replaceAll("$1'" + HIDDEN + "'");
  }
}
