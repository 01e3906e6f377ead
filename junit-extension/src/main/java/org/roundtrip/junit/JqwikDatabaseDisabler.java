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
 * Keeps jqwik, which is here to make values, from leaving {@code .jqwik-database} in the working
 * directory of people who have no test of jqwik's: its engine, found by the JUnit Platform like any
 * other, writes it even when it has nothing to run. For the length of the session the file goes to
 * a temporary folder. Nothing is done where the user has said where it goes, or uses jqwik
 * themselves.
 */
public final class JqwikDatabaseDisabler implements LauncherSessionListener {

  private static final String SETTING = "jqwik.database";

  /**
   * Comes with {@code net.jqwik:jqwik}, which is what users of jqwik depend on, and not with us.
   */
  private static final String USERS_OWN = "net.jqwik.time.api.Times";

  private @Nullable Path folder;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty(SETTING) == null && !isInFile() && !isUsersOwn()) {
      try {
        folder = Files.createTempDirectory("roundtrip-jqwik");
        System.setProperty(SETTING, folder.resolve("database").toString());
      } catch (IOException e) {
        throw new UncheckedIOException("The temporary folder cannot be written to.", e);
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

  private static boolean isInFile() {
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

  private static boolean isUsersOwn() {
    try {
      Class.forName(USERS_OWN, false, loader());
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
