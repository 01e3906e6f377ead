package org.roundtrip.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a database is, for tools that make connections of their own.
 *
 * @param jdbcUrl the JDBC URL, credentials included
 * @param host the server's host; empty for SQLite
 * @param port the server's port; 0 for SQLite
 * @param database the database's name; for SQLite the absolute path of its file
 * @param user the user; may be empty
 * @param password the password; may be empty
 */
public record Address(
    String jdbcUrl, String host, int port, String database, String user, String password) {

  /** The address of an SQLite file. */
  public static Address ofFile(String jdbcUrl, String file) {
    return new Address(jdbcUrl, "", 0, file, "", "");
  }

  /**
   * A template with the parts of the address in place of {@code {user}}, {@code {password}}, {@code
   * {host}}, {@code {port}} and {@code {database}}. Where the template is a URL, user and password
   * are written as in URLs.
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

  /** Without the password. */
  @Override
  public String toString() {
    return host.isEmpty() ? database : host + ":" + port + "/" + database;
  }
}
