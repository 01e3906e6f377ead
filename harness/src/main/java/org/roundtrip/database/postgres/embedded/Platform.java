package org.roundtrip.database.postgres.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

/**
 * The operating system and architecture, as in the names of the published binaries.
 *
 * @param artifact the suffix of the artifact, such as {@code linux-amd64}
 * @param resource the archive's name inside the artifact's jar
 */
record Platform(String artifact, String resource) {

  private static final Path MUSL = Path.of("/etc/alpine-release");

  static Platform current() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"), Files.exists(MUSL));
  }

  static Platform of(String osName, String osArch, boolean musl) {
    String os = os(osName);
    boolean arm = osArch.equals("aarch64");
    if (!arm && !osArch.equals("amd64") && !osArch.equals("x86_64")) {
      throw unsupported(osName, osArch);
    }
    String alpine = musl && os.equals("linux") ? "-alpine" : "";
    String distribution = alpine.isEmpty() ? "" : "-alpine_linux";
    return new Platform(
        os + (arm ? "-arm64v8" : "-amd64") + alpine,
        "postgres-" + os + (arm ? "-arm_64" : "-x86_64") + distribution + ".txz");
  }

  boolean windows() {
    return artifact.startsWith("windows");
  }

  private static String os(String osName) {
    String name = osName.toLowerCase(Locale.ROOT);
    if (name.startsWith("linux")) {
      return "linux";
    }
    if (name.startsWith("mac")) {
      return "darwin";
    }
    if (name.startsWith("windows")) {
      return "windows";
    }
    throw unsupported(osName, System.getProperty("os.arch"));
  }

  private static EnvironmentException unsupported(String osName, String osArch) {
    return new EnvironmentException(
        Advice.of(
            "Embedded PostgreSQL is not available for {} on {}; specify a server with {}.",
            osName,
            osArch,
            Setting.POSTGRES.toAny()));
  }
}
