package org.roundtrip.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The address of a database, for tools that open their own connections.
 *
 * @param jdbcUrl the JDBC URL, with credentials
 * @param host the server's host; empty for SQLite
 * @param port the server's port; 0 for SQLite
 * @param database the database's name; for SQLite the absolute path of its file
 * @param user the user; may be empty
 * @param password the password; may be empty
 */
public record Address(
    String jdbcUrl, String host, int port, String database, String user, String password) {

  /** The address of a SQLite file. */
  public static Address ofFile(String jdbcUrl, String file) {
    return new Address(jdbcUrl, "", 0, file, "", "");
  }

  /**
   * Replaces the placeholders {@code {user}}, {@code {password}}, {@code {host}}, {@code {port}},
   * {@code {database}} and {@code {jdbc}} of a template. If the template is a URL, the user and
   * password are URL-encoded.
   */
  public String fill(String template) {
    boolean url = template.contains("://");
    return template
        .replace("{user}", url ? encoded(user) : user)
        .replace("{password}", url ? encoded(password) : password)
        .replace("{host}", host)
        .replace("{port}", String.valueOf(port))
        .replace("{database}", database)
        .replace("{jdbc}", jdbcUrl);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The address without credentials. */
  @Override
  public String toString() {
    return host.isEmpty() ? database : host + ":" + port + "/" + database;
  }
}
