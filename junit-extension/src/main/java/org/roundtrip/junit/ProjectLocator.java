package org.roundtrip.junit;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds what a test class names: in the working directory, else on the class path. */
record ProjectLocator(Class<?> asker) {

  private static final String CLASS_PATH = "classpath:";

  /** The file or folder; if there is none, the path as it was named, for others to complain. */
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

  /** The text of a file, when one word that ends in {@code .sql} is given, else what is given. */
  String textOf(String sqlOrFile, String setting) {
    if (!sqlOrFile.endsWith(".sql") || sqlOrFile.chars().anyMatch(Character::isWhitespace)) {
      return sqlOrFile;
    }
    Path file = find(sqlOrFile);
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new WrongSettingException(
          setting
              + " names the file "
              + file
              + ", which cannot be read as text. Correct the path.");
    }
  }

  private Path onClassPath(String name) {
    String relative = name.startsWith("/") ? name.substring(1) : name;
    URL url = resource(relative);
    if (url == null) {
      throw new WrongSettingException(
          "There is nothing at "
              + CLASS_PATH
              + relative
              + ". Put the migrations into a resources folder of this module, or name their path.");
    }
    if (!url.getProtocol().equals("file")) {
      throw new WrongSettingException(
          CLASS_PATH
              + relative
              + " lies inside an archive ("
              + url
              + "). Name a folder of migrations that is on disk.");
    }
    return asTyped(Path.of(uri(url)));
  }

  /** As somebody in the working directory would name it. */
  private static Path asTyped(Path absolute) {
    Path here = Path.of("").toAbsolutePath();
    return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
  }

  private @Nullable URL resource(String name) {
    return asker.getClassLoader().getResource(name);
  }

  private static URI uri(URL url) {
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new WrongSettingException("The class path has a malformed address: " + url);
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
