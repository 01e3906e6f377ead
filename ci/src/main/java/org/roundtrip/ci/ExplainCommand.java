package org.roundtrip.ci;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.setting.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the documentation of a code, or lists all codes. */
@Command(
    name = "explain",
    description = "Print what a code means, with an example and a fix, or list all codes.",
    footer = {"", "Examples:", "  roundtrip explain RT204", "  roundtrip explain"})
final class ExplainCommand implements Runnable {

  /** Where the packaged documentation has code from other files. */
  private static final String SNIPPET = "<!-- snippet:";

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "CODE",
      completionCandidates = Codes.class,
      description = "Code of a finding, such as RT204. Default: list all codes.")
  private @Nullable String code;

  @Override
  public void run() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    PrintWriter out = line.getOut();
    if (code == null) {
      for (FindingCode each : FindingCode.values()) {
        out.printf("%s  %-7s  %s%n", each, each.severity().word(), each.title());
      }
    } else {
      out.print(page(named(code, line)));
    }
    out.flush();
  }

  private static FindingCode named(String word, CommandLine line) {
    return FindingCode.named(word.toUpperCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new ParameterException(
                    line,
                    "There is no code '%s'; 'roundtrip explain' lists all codes.%s"
                        .formatted(word, NearestName.question(word, FindingCode.names()))));
  }

  private static String page(FindingCode code) {
    String name = "findings/" + code + ".md";
    try (InputStream page = ExplainCommand.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(page, name).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(text -> !text.startsWith(SNIPPET))
          .collect(Collectors.joining("\n", "", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The codes, for completion. */
  static final class Codes implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return FindingCode.names().iterator();
    }
  }
}
