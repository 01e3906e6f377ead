package org.roundtrip.database.postgres;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.database.Address;
import org.roundtrip.database.EnvironmentException;

/**
 * The address of a PostgreSQL server and the credentials.
 *
 * @param hosts {@code host:port}, or several of them, separated by commas
 * @param database the database to connect to in order to create and drop others
 * @param user the user; may be empty
 * @param password the password; may be empty
 * @param parameters further parameters of the URL, unparsed; may be empty
 */
public record ServerAddress(
    String hosts, String database, String user, String password, String parameters) {

  private static final int DEFAULT_PORT = 5432;

  private static final Pattern URL =
      Pattern.compile(
          "(?:jdbc:)?postgres(?:ql)?://(?:(?<user>[^:/?]*)(?::(?<password>[^/?]*))?@)?"
              + "(?<hosts>[^/?@]*)(?:/(?<database>[^?]*))?(?:\\?(?<parameters>.*))?");

  /**
   * Reads {@code postgresql://user:password@host:port/database?parameters}, with or
   * withoutCredentials {@code jdbc:}.
   *
   * @throws EnvironmentException if the URL is invalid
   */
  public static ServerAddress parse(String url) {
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      throw new EnvironmentException(
          "\"%s\" is not a PostgreSQL server; use auto, container, embedded, embedded:MAJOR or a URL such as postgresql://user:password@localhost:5432/postgres."
              .formatted(url));
    }
    String parameters = text(matcher, "parameters");
    String user = decoded(text(matcher, "user"));
    String password = decoded(text(matcher, "password"));
    return new ServerAddress(
        or(text(matcher, "hosts"), "localhost:5432"),
        or(decoded(text(matcher, "database")), "postgres"),
        or(user, parameter(parameters, "user")),
        or(password, parameter(parameters, "password")),
        withoutCredentials(parameters));
  }

  /** The JDBC URL of a database on this server, withoutCredentials credentials. */
  public String urlOf(String name) {
    return "jdbc:postgresql://"
        + hosts
        + "/"
        + encoded(name)
        + (parameters.isEmpty() ? "" : "?" + parameters);
  }

  /** The JDBC URL of a database on this server, with credentials. */
  public String fullUrlOf(String name) {
    String credentials =
        Stream.of(pair("user", user), pair("password", password), parameters)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("&"));
    return "jdbc:postgresql://"
        + hosts
        + "/"
        + encoded(name)
        + (credentials.isEmpty() ? "" : "?" + credentials);
  }

  /** The address of a database on this server, with the first host if there are several. */
  public Address of(String name) {
    String first = hosts.split(",", 2)[0];
    int colon = first.lastIndexOf(':');
    boolean hasPort = colon > first.lastIndexOf(']');
    return new Address(
        fullUrlOf(name),
        hasPort ? first.substring(0, colon) : first,
        hasPort ? Integer.parseInt(first.substring(colon + 1)) : DEFAULT_PORT,
        name,
        user,
        password);
  }

  private static String pair(String name, String value) {
    return value.isEmpty() ? "" : name + "=" + encoded(value);
  }

  private static String parameter(String parameters, String name) {
    return Stream.of(parameters.split("&"))
        .filter(part -> part.startsWith(name + "="))
        .map(part -> decoded(part.substring(name.length() + 1)))
        .findFirst()
        .orElse("");
  }

  private static String withoutCredentials(String parameters) {
    return Stream.of(parameters.split("&"))
        .filter(part -> !part.startsWith("user=") && !part.startsWith("password="))
        .collect(Collectors.joining("&"));
  }

  private static String text(Matcher matcher, String group) {
    String text = matcher.group(group);
    return text == null ? "" : text;
  }

  private static String or(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }

  private static String decoded(String text) {
    // In these parts of a URL, a plus sign does not stand for a space.
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
