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
 * Code blocks that are cut from files: {@code <!-- snippet: path#region -->} before a block fills
 * it with what stands between {@code tag::region} and {@code end::region} in the file, or with the
 * whole file where no region is named.
 */
final class Snippets {

  private static final Pattern BLOCK =
      Pattern.compile(
          "(<!-- snippet: ([^\\s#]+)(?:#(\\S+))? -->\\n```\\w*\\n).*?(?=```\\n)", Pattern.DOTALL);

  private Snippets() {}

  /** The page with every such block as the files have it. */
  static String filledIn(String page, Path root) {
    long marks = page.lines().filter(line -> line.contains("<!-- snippet:")).count();
    if (marks != BLOCK.matcher(page).results().count()) {
      throw new IllegalArgumentException("a snippet's mark has no code block right after it");
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
      boolean ends = line.strip().endsWith("end::" + name);
      inside = inside && !ends;
      if (inside) {
        region.add(line);
      }
      inside = inside || line.strip().endsWith("tag::" + name);
      found = found || inside;
    }
    if (!found) {
      throw new IllegalArgumentException(block.group(2) + " has no region '" + name + "'");
    }
    return region;
  }
}
