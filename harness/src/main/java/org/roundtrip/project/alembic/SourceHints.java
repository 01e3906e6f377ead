package org.roundtrip.project.alembic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.EngineChoice;
import org.roundtrip.project.tool.PythonSource;

/**
 * Facts that are guessed from the text of the project's files: which driver the project uses for
 * its database, and which engines it is written for.
 *
 * @param ini the text of {@code alembic.ini}; may be empty
 * @param env the text of {@code env.py}; may be empty
 */
record SourceHints(String ini, String env) {

  private static final int FILES = 5_000;
  private static final int DEPTH = 5;
  private static final long LARGE = 200_000;

  private static final Set<String> FOREIGN =
      Set.of("node_modules", "site-packages", "__pycache__", "venv", "env", "build", "dist");

  private static final Pattern ASYNC =
      Pattern.compile("async_engine_from_config|create_async_engine|AsyncEngine|run_sync\\s*\\(");

  private static final Pattern WRITTEN_URL =
      Pattern.compile("(?m)^\\s*sqlalchemy\\.url\\s*=\\s*(\\w+?)(\\+\\w+)?:");

  static SourceHints of(ConfigFiles files) {
    String env =
        String.join("\n", sources(files.folder()).stream().map(SourceHints::text).toList());
    return new SourceHints(files.ini() == null ? "" : text(files.ini()), env);
  }

  /**
   * The driver part of a SQLAlchemy URL, such as {@code +asyncpg}; empty for the default driver.
   */
  String driver(Engine engine, InstalledDrivers installed) {
    Matcher written = WRITTEN_URL.matcher(ini);
    if (written.find() && written.group(2) != null && written.group(1).equals(engine.word())) {
      return written.group(2);
    }
    boolean async = ASYNC.matcher(env).find();
    return engine.part(AlembicDialect.class).driver(installed.drivers(), installed.usual(), async);
  }

  /** The engines that the project is verified on if the user names none. */
  EngineChoice choice(List<Path> revisions) {
    List<PythonSource> sources =
        revisions.stream().map(SourceHints::text).map(PythonSource::of).toList();
    return new AlembicEngines(ini, PythonSource.of(env), sources).choice();
  }

  private static List<Path> sources(Path folder) {
    List<Path> found = new java.util.ArrayList<>();
    try {
      Files.walkFileTree(folder, Set.of(), DEPTH, new Collector(folder, found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Collector extends SimpleFileVisitor<Path> {

    private final Path top;
    private final List<Path> found;
    private int visited;

    Collector(Path top, List<Path> found) {
      this.top = top;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      boolean skipped =
          !folder.equals(top)
              && (name.startsWith(".")
                  || FOREIGN.contains(name)
                  || Files.exists(folder.resolve("pyvenv.cfg")));
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.endsWith("env.py") && attributes.isRegularFile() && attributes.size() <= LARGE) {
        found.add(file);
      }
      visited++;
      return visited < FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
