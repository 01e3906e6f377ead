package org.roundtrip.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a file with a text. With {@code -Dapprove=true}, it writes the text to the file. */
final class ApprovedText {

  private ApprovedText() {}

  static void check(Path file, String text) throws IOException {
    if (Boolean.getBoolean("approve")) {
      Files.writeString(file, text);
    }
    assertThat(file).as("%s; -Dapprove=true writes it", file).exists();
    assertThat(text).as("%s; -Dapprove=true writes it", file).isEqualTo(Files.readString(file));
  }
}
