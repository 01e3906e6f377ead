package org.roundtrip.junit;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the files that a test class names: in the working directory, else on the class path. */
record ProjectLocator(Class<?> testClass) {

  private static final String CLASS_PATH = "classpath:";

  /**
   * The file or folder. If there is none, returns the path unchanged; opening it reports the error.
   */
  Path find(String named) {
    if (named.startsWith(CLASS_PATH)) {
      return onClassPath(named.substring(CLASS_PATH.length()));
    }
    Path path = path(named);
    if (path.isAbsolute() || Files.exists(path) || resource(named) == null) {
      return path;
    }
    return onClassPath(named);
  }

  /**
   * The text of the file if the value is a single word that ends in {@code .sql}, else the value.
   */
  String textOf(String sqlOrFile, String setting) {
    if (!sqlOrFile.endsWith(".sql") || sqlOrFile.chars().anyMatch(Character::isWhitespace)) {
      return sqlOrFile;
    }
    Path file = find(sqlOrFile);
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new WrongSettingException(
          setting + ": cannot read the file " + file + " as text. Correct the path.");
    }
  }

  private Path onClassPath(String name) {
    String relative = name.startsWith("/") ? name.substring(1) : name;
    URL url = resource(relative);
    if (url == null) {
      throw new WrongSettingException(
          "Cannot find "
              + CLASS_PATH
              + relative
              + ". Put the migrations into a resources folder of this module, or specify their path.");
    }
    if (!url.getProtocol().equals("file")) {
      throw new WrongSettingException(
          CLASS_PATH + relative + " is inside an archive (" + url + "). Specify a folder on disk.");
    }
    return relative(Path.of(uri(url)));
  }

  /** Relative to the working directory, if it is below it. */
  private static Path relative(Path absolute) {
    Path workingDirectory = Path.of("").toAbsolutePath();
    return absolute.startsWith(workingDirectory) ? workingDirectory.relativize(absolute) : absolute;
  }

  private @Nullable URL resource(String name) {
    return testClass.getClassLoader().getResource(name);
  }

  private static URI uri(URL url) {
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new WrongSettingException("The class path contains a malformed URL: " + url);
    }
  }

  private static Path path(String named) {
    try {
      return Path.of(named);
    } catch (InvalidPathException e) {
      throw new WrongSettingException("'" + named + "' is not a path: " + e.getReason() + ".");
    }
  }
}
