package org.roundtrip.project.flyway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.flywaydb.core.api.ClassProvider;
import org.flywaydb.core.api.migration.JavaMigration;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

/** Loads migrations in code from folders and jars of classes. */
final class CompiledMigrations implements ClassProvider<JavaMigration> {

  private static final String CLASS = ".class";

  private final URLClassLoader loader;
  private final List<Class<? extends JavaMigration>> classes;

  private CompiledMigrations(URLClassLoader loader, List<Class<? extends JavaMigration>> classes) {
    this.loader = loader;
    this.classes = List.copyOf(classes);
  }

  /**
   * @param places folders and jars of classes
   * @param packages the packages of the migrations, as paths
   * @throws UnreadableHistoryException if a class cannot be loaded
   */
  static CompiledMigrations in(List<Path> places, List<String> packages) {
    URLClassLoader loader =
        new URLClassLoader(
            places.stream().map(CompiledMigrations::url).toArray(URL[]::new),
            CompiledMigrations.class.getClassLoader());
    List<Class<? extends JavaMigration>> classes =
        places.stream()
            .flatMap(place -> names(place).stream())
            .filter(name -> packages.stream().anyMatch(p -> name.startsWith(p + "/")))
            .filter(name -> !name.contains("$"))
            .distinct()
            .sorted()
            .flatMap(name -> load(loader, name).stream())
            .toList();
    return new CompiledMigrations(loader, classes);
  }

  CompiledMigrations only(Predicate<Class<?>> visible) {
    return new CompiledMigrations(loader, classes.stream().filter(visible).toList());
  }

  ClassLoader loader() {
    return loader;
  }

  @Override
  public Collection<Class<? extends JavaMigration>> getClasses() {
    return classes;
  }

  void close() {
    try {
      loader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL url(Path place) {
    try {
      return place.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<String> names(Path place) {
    if (Files.isDirectory(place)) {
      try (Stream<Path> files = Files.walk(place)) {
        return files
            .map(file -> place.relativize(file).toString().replace('\\', '/'))
            .filter(name -> name.endsWith(CLASS))
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    try (JarFile jar = new JarFile(place.toFile())) {
      return jar.stream().map(e -> e.getName()).filter(name -> name.endsWith(CLASS)).toList();
    } catch (IOException e) {
      throw new UnreadableHistoryException(
          "'" + place + "' is neither a folder nor a jar of classes.", e);
    }
  }

  private static List<Class<? extends JavaMigration>> load(ClassLoader loader, String file) {
    String name = file.substring(0, file.length() - CLASS.length()).replace('/', '.');
    try {
      Class<?> type = Class.forName(name, false, loader);
      boolean usable =
          JavaMigration.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
      return usable ? List.of(type.asSubclass(JavaMigration.class)) : List.of();
    } catch (ClassNotFoundException | LinkageError e) {
      throw new UnreadableHistoryException(
          Advice.of(
              "The migration {} cannot be loaded: {}; add the missing jar with {}.",
              name,
              e,
              Setting.TOOL.to("classes=JAR")),
          e);
    }
  }
}
