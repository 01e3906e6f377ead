package org.roundtrip.database;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Extracts the reason of a failure for use in a message. */
public final class ErrorMessages {

  private static final int MAX_LENGTH = 300;

  private ErrorMessages() {}

  /** The message of the root cause, in one line of at most 300 characters. */
  public static String of(Throwable failure) {
    Throwable rootCause = failure;
    while (rootCause.getCause() != null) {
      rootCause = rootCause.getCause();
    }
    String line = String.valueOf(message(rootCause)).strip().replaceAll("\\s*\\R\\s*", " ");
    return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
  }

  private static @Nullable String message(Throwable failure) {
    if (failure instanceof AccessDeniedException denied) {
      return "no permission for " + denied.getFile();
    }
    if (failure instanceof NoSuchFileException missing) {
      return missing.getFile() + " does not exist";
    }
    if (failure instanceof FileAlreadyExistsException present) {
      return present.getFile() + " already exists";
    }
    if (failure instanceof FileSystemException disk && disk.getReason() != null) {
      return disk.getReason();
    }
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
