package org.roundtrip.generate.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.roundtrip.schema.table.ColumnType;

/** Digests in hexadecimal digits, as long as the type allows. */
final class DigestKind implements Kind {

  private static final Pattern DIGITS = Pattern.compile("(?i)[0-9a-f]+");

  @Override
  public String token(ColumnType type, ColumnContext context) {
    String digits = sha256(context.toString());
    return digits.repeat(type.length() / digits.length() + 1).substring(0, type.length());
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public List<Sample> edges(ColumnType type, ValueFormat format) {
    return List.of(
        new Sample("0".repeat(type.length()), "zeros"),
        new Sample("f".repeat(type.length()), "greatest"));
  }

  /** Whether a text is a digest of the type. */
  static boolean holds(ColumnType type, String text) {
    return text.length() == type.length() && DIGITS.matcher(text).matches();
  }
}
