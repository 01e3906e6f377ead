package org.roundtrip.database;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Says why something failed, in words that fit into a sentence of ours. */
public final class ErrorMessages {

  private static final int ENOUGH = 300;

  private ErrorMessages() {}

  /** The innermost cause's message, in one line of at most 300 characters. */
  public static String of(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String line = String.valueOf(message(deepest)).strip().replaceAll("\\s*\\R\\s*", " ");
    return line.length() <= ENOUGH ? line : line.substring(0, ENOUGH) + "…";
  }

  private static @Nullable String message(Throwable failure) {
    if (failure instanceof AccessDeniedException denied) {
      return "no permission for " + denied.getFile();
    }
    if (failure instanceof NoSuchFileException missing) {
      return missing.getFile() + " does not exist";
    }
    if (failure instanceof FileAlreadyExistsException present) {
      return present.getFile() + " is there already";
    }
    if (failure instanceof FileSystemException disk && disk.getReason() != null) {
      return disk.getReason();
    }
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
