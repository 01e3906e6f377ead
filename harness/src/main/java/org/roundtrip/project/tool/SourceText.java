package org.roundtrip.project.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.roundtrip.revision.Revision;
import org.roundtrip.sql.TextWords;

/** The text of a revision's file, in whatever language it is. */
record SourceText(String text) {

  private static final Pattern SERVER_WIDE =
      Pattern.compile(
          "\\b(?:create|drop|alter)\\s+(?:role|user|group|tablespace)\\b",
          Pattern.CASE_INSENSITIVE);

  /** The text; empty where there is no file or it is no text. */
  static SourceText of(Revision revision) {
    Path file = revision.location().file();
    try {
      return new SourceText(Files.isRegularFile(file) ? Files.readString(file) : "");
    } catch (MalformedInputException e) {
      return new SourceText("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every word, in lower case. */
  Set<String> words() {
    return TextWords.of(text);
  }

  /** Whether it speaks of what all databases of a server share. */
  boolean isServerWide() {
    return SERVER_WIDE.matcher(text).find();
  }
}
