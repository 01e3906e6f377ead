package org.roundtrip.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Prevents the jqwik test engine from writing {@code .jqwik-database} into the working directory.
 * Roundtrip uses jqwik to generate values, and the JUnit Platform then also finds its test engine,
 * which writes the file even if it runs no tests. During the session the file goes to a temporary
 * folder, unless the user has configured its location or uses jqwik.
 */
public final class JqwikDatabaseDisabler implements LauncherSessionListener {

  private static final String SETTING = "jqwik.database";

  /** A class of {@code net.jqwik:jqwik}, which users of jqwik depend on and Roundtrip does not. */
  private static final String JQWIK_USER_CLASS = "net.jqwik.time.api.Times";

  private @Nullable Path folder;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty(SETTING) == null && !isConfigured() && !usesJqwik()) {
      try {
        folder = Files.createTempDirectory("roundtrip-jqwik");
        System.setProperty(SETTING, folder.resolve("database").toString());
      } catch (IOException e) {
        throw new UncheckedIOException(
            "Cannot create a temporary folder for the jqwik database.", e);
      }
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (folder == null) {
      return;
    }
    System.clearProperty(SETTING);
    try {
      Files.deleteIfExists(folder.resolve("database"));
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
    folder = null;
  }

  private static boolean isConfigured() {
    try (InputStream file = loader().getResourceAsStream("junit-platform.properties")) {
      Properties properties = new Properties();
      if (file != null) {
        properties.load(file);
      }
      return properties.containsKey(SETTING);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static boolean usesJqwik() {
    try {
      Class.forName(JQWIK_USER_CLASS, false, loader());
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }

  private static ClassLoader loader() {
    ClassLoader users = Thread.currentThread().getContextClassLoader();
    return users == null ? JqwikDatabaseDisabler.class.getClassLoader() : users;
  }
}
