package org.roundtrip.project.sql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.revision.UnreadableHistoryException;

/** A folder of migrations. Lists its content and reads each file once. */
public final class Folder {

  private final Path path;
  private final List<String> files;
  private final List<String> folders;
  private final Map<String, SqlFile> read = new HashMap<>();

  private Folder(Path path, List<Path> content) {
    this.path = path;
    this.files = names(content, file -> !Files.isDirectory(file));
    this.folders = names(content, Files::isDirectory);
  }

  public static Folder open(Path path) {
    try (Stream<Path> content = Files.list(path)) {
      return new Folder(path, content.toList());
    } catch (IOException e) {
      throw new UnreadableHistoryException(
          "The folder '" + path + "' cannot be read: " + reason(e) + ".", e);
    }
  }

  public Path path() {
    return path;
  }

  /** The names of its files, without hidden ones, sorted. */
  public List<String> files() {
    return files;
  }

  /** The names of its folders, without hidden ones, sorted. */
  public List<String> folders() {
    return folders;
  }

  /** The names of its {@code .sql} files, sorted. */
  public List<String> sqlFiles() {
    return files.stream().filter(name -> name.endsWith(".sql")).toList();
  }

  /**
   * The paths of its files and of those in its folders, without hidden ones and links to folders,
   * sorted.
   *
   * @param depth the number of levels; 1 for the files of this folder only
   */
  public List<String> files(int depth) {
    return depth == 1
        ? files
        : Stream.concat(files.stream(), folders.stream().flatMap(name -> below(name, depth - 1)))
            .sorted()
            .toList();
  }

  private Stream<String> below(String name, int depth) {
    return Files.isSymbolicLink(path.resolve(name))
        ? Stream.of()
        : folder(name).files(depth).stream().map(file -> name + "/" + file);
  }

  public boolean has(String name) {
    return Files.exists(path.resolve(name));
  }

  public Path resolve(String name) {
    return path.resolve(name);
  }

  public Folder folder(String name) {
    return open(path.resolve(name));
  }

  /** Reads a file by its path relative to this folder; an error is part of the result. */
  public SqlFile read(String name) {
    return read.computeIfAbsent(name, key -> load(path.resolve(key)));
  }

  private static SqlFile load(Path file) {
    try {
      return decode(file, Files.readAllBytes(file));
    } catch (IOException e) {
      return SqlFile.unreadable(file, "the file cannot be read: " + reason(e) + ".");
    }
  }

  private static SqlFile decode(Path file, byte[] bytes) {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(rest).toString();
      int nul = text.indexOf('\0');
      return nul >= 0
          ? withError(file, text, text.substring(0, nul), "a NUL character; remove it.")
          : SqlFile.of(file, withoutByteOrderMark(text));
    } catch (CharacterCodingException e) {
      String valid = new String(bytes, 0, rest.position(), StandardCharsets.ISO_8859_1);
      String text = new String(bytes, StandardCharsets.UTF_8);
      return withError(file, text, valid, "the text is not UTF-8; save the file as UTF-8.");
    }
  }

  private static SqlFile withError(Path file, String text, String before, String sentence) {
    ScriptError error = new ScriptError(new SourceLocation(file, line(before)), sentence);
    return SqlFile.of(file, withoutByteOrderMark(text), error);
  }

  private static String withoutByteOrderMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static int line(String before) {
    return 1 + Math.toIntExact(before.chars().filter(c -> c == '\n').count());
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return e instanceof NoSuchFileException
        ? "the target of the link does not exist"
        : String.valueOf(e.getMessage());
  }

  private static List<String> names(List<Path> content, Predicate<Path> which) {
    return content.stream()
        .filter(which)
        .map(each -> each.getFileName().toString())
        .filter(name -> !name.startsWith("."))
        .sorted()
        .toList();
  }
}
