package org.roundtrip.cache;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Identifies the program that runs, its libraries and the system that it runs on. */
public final class ProgramIdentity {

  private static final List<String> PROPERTIES =
      List.of("java.runtime.version", "java.vendor", "os.name", "os.arch", "file.encoding");

  private static final Path SYSTEM_RELEASE = Path.of("/etc/os-release");

  private ProgramIdentity() {}

  /**
   * The key of the program. Two builds have different keys, even if their version is the same.
   *
   * @throws IOException if a file of the program cannot be read
   */
  public static CacheKey key() throws IOException {
    return CacheKey.START.with(classPath()).with(system()).with(environment());
  }

  /** What the files of the class path contain, in the order of the class path. */
  private static List<List<String>> classPath() throws IOException {
    List<List<String>> contents = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        contents.add(files(path));
      } else if (Files.isRegularFile(path)) {
        contents.add(entries(path));
        for (Path library : libraries(path)) {
          contents.add(Files.isDirectory(library) ? files(library) : entries(library));
        }
      }
    }
    return contents;
  }

  /** The files that the manifest of a jar adds to the class path. */
  private static List<Path> libraries(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      String names =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      URI base = jar.toAbsolutePath().toUri();
      return names == null
          ? List.of()
          : Arrays.stream(names.split(" "))
              .map(name -> Path.of(base.resolve(name)))
              .filter(Files::exists)
              .toList();
    }
  }

  private static List<String> files(Path folder) throws IOException {
    List<String> contents = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        contents.add(folder.relativize(file) + " " + CacheKey.START.with(content).text());
      }
    }
    return contents;
  }

  /**
   * The directory of a jar has a checksum of each entry, so that the entries need not be read. A
   * released library has its version in its name.
   */
  private static List<String> entries(Path jar) throws IOException {
    String name = jar.getFileName().toString();
    if (!name.startsWith("roundtrip") && !name.contains("SNAPSHOT")) {
      return List.of(name, String.valueOf(Files.size(jar)));
    }
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .map(entry -> entry.getName() + " " + entry.getSize() + " " + entry.getCrc())
          .toList();
    }
  }

  private static Map<String, String> system() throws IOException {
    Map<String, String> system = new TreeMap<>();
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("org.sqlite."))
        .forEach(name -> system.put(name, System.getProperty(name)));
    PROPERTIES.forEach(name -> system.put(name, System.getProperty(name, "")));
    system.put("time zone", TimeZone.getDefault().getID());
    system.put("locale", Locale.getDefault().toString());
    if (Files.isReadable(SYSTEM_RELEASE)) {
      system.put("release", Files.readString(SYSTEM_RELEASE));
    }
    return system;
  }

  /** The variables that change how a database sorts, formats or connects. */
  private static Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>(System.getenv());
    environment.keySet().removeIf(name -> !name.matches("LANG|LANGUAGE|LC_.*|TZ|PG.*"));
    return environment;
  }
}
