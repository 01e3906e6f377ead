package org.roundtrip.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Inserts code from files into a page. The block after {@code <!-- snippet: path#region -->} gets
 * the lines between {@code tag::region} and {@code end::region} of the file, or the whole file
 * without a region.
 */
final class Snippets {

  private static final Pattern BLOCK =
      Pattern.compile(
          "(<!-- snippet: ([^\\s#]+)(?:#(\\S+))? -->\\n```\\w*\\n).*?(?=```\\n)", Pattern.DOTALL);

  private Snippets() {}

  /** The page with the current code in every block. */
  static String insert(String page, Path root) {
    long markers = page.lines().filter(line -> line.contains("<!-- snippet:")).count();
    if (markers != BLOCK.matcher(page).results().count()) {
      throw new IllegalArgumentException("a snippet marker must directly precede a code block");
    }
    return BLOCK
        .matcher(page)
        .replaceAll(block -> Matcher.quoteReplacement(block.group(1) + cut(block, root)));
  }

  private static String cut(MatchResult block, Path root) {
    try {
      List<String> lines = Files.readAllLines(root.resolve(block.group(2)));
      List<String> cut = block.group(3) == null ? lines : region(lines, block);
      return String.join("\n", cut).stripIndent().strip() + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> region(List<String> lines, MatchResult block) {
    String name = block.group(3);
    List<String> region = new ArrayList<>();
    boolean inside = false;
    boolean found = false;
    for (String line : lines) {
      boolean ends = isMarker(line, "end::" + name);
      inside = inside && !ends;
      if (inside) {
        region.add(line);
      }
      inside = inside || isMarker(line, "tag::" + name);
      found = found || inside;
    }
    if (!found) {
      throw new IllegalArgumentException(block.group(2) + " has no region '" + name + "'");
    }
    return region;
  }

  /** In XML, a comment ends behind the marker. */
  private static boolean isMarker(String line, String marker) {
    return line.replace("-->", "").strip().endsWith(marker);
  }
}
