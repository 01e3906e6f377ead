package org.roundtrip.project.liquibase;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import liquibase.Scope;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.CompositeResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.resource.ZipResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.roundtrip.revision.UnreadableHistoryException;

/**
 * Liquibase configured for one project: without logging, with the project's files and classes. Its
 * services belong to a thread in some versions and to the whole JVM in others, so all work runs in
 * one dedicated thread.
 */
final class LiquibaseLibrary implements AutoCloseable {

  private static final Executor THREAD =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "roundtrip-liquibase");
            thread.setDaemon(true);
            return thread;
          });

  private final URLClassLoader classes;
  private final ResourceAccessor files;
  private final Map<String, Object> scope = new HashMap<>();

  /** Work that uses Liquibase. */
  interface Work<T> {
    T go() throws Exception;
  }

  LiquibaseLibrary(ChangelogLocation place) {
    classes = new URLClassLoader(urls(place), LiquibaseLibrary.class.getClassLoader());
    files = accessor(place, classes);
    scope.put(Scope.Attr.classLoader.name(), classes);
    scope.put(Scope.Attr.resourceAccessor.name(), files);
    scope.put(Scope.Attr.logService.name(), new NoOpLogger());
    scope.put(Scope.Attr.ui.name(), new LoggerUIService());
    scope.put("liquibase.analytics.enabled", false);
    scope.put("liquibase.showBanner", false);
    scope.put("liquibase.databaseChangelogTableName", place.logTable());
    scope.put("liquibase.databaseChangelogLockTableName", place.lockTable());
    // The same file may also be on the class path; the project's own file is found first.
    scope.put("liquibase.duplicateFileMode", "WARN");
    scope.put(SkippedCustomChange.ASKED, place.skipsCustomChanges());
    CachedSettings.forget();
  }

  /** Gives access to the project's files. */
  ResourceAccessor files() {
    return files;
  }

  /**
   * Runs work in Liquibase's thread with the project's configuration.
   *
   * @throws Exception if the work throws it
   */
  <T> T ask(Work<T> work) throws Exception {
    try {
      return CompletableFuture.supplyAsync(() -> inScope(work), THREAD).join();
    } catch (CompletionException e) {
      Throwable cause = e.getCause() instanceof Wrapped wrapped ? wrapped.getCause() : e.getCause();
      if (cause instanceof Error error) {
        throw error;
      }
      throw (Exception) cause;
    }
  }

  private <T> T inScope(Work<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(classes);
    try {
      CachedSettings.install(thread);
      return Scope.child(scope, (Scope.ScopedRunnerWithReturn<T>) work::go);
    } catch (Exception e) {
      throw new Wrapped(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public void close() {
    try {
      files.close();
      classes.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static URL[] urls(ChangelogLocation place) {
    List<URL> urls = new ArrayList<>();
    for (Path path : place.classes()) {
      if (!Files.exists(path)) {
        throw new UnreadableHistoryException(
            "'" + path + "' does not exist; correct the option 'classes' of liquibase.");
      }
      try {
        urls.add(path.toUri().toURL());
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException(e);
      }
    }
    return urls.toArray(URL[]::new);
  }

  private static ResourceAccessor accessor(ChangelogLocation place, ClassLoader classes) {
    CompositeResourceAccessor all = new CompositeResourceAccessor();
    try {
      for (Path root : place.roots()) {
        if (Files.isDirectory(root)) {
          all.addResourceAccessor(new DirectoryResourceAccessor(root.toAbsolutePath()));
        } else if (Files.exists(root)) {
          all.addResourceAccessor(new ZipResourceAccessor(root.toAbsolutePath()));
        }
      }
    } catch (java.io.FileNotFoundException e) {
      throw new IllegalStateException(e);
    }
    all.addResourceAccessor(new ClassLoaderResourceAccessor(classes));
    return all;
  }

  private static final class Wrapped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Wrapped(Exception cause) {
      super(null, cause, false, false);
    }
  }
}
