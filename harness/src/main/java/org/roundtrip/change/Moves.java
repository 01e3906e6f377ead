package org.roundtrip.change;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands that rename a revision so that it follows another one. */
final class Moves {

  private static final Pattern FLYWAY =
      Pattern.compile("(?<before>\\D*)(?<number>\\d+(?:[._]\\d+)*)(?<after>__.*)");
  private static final Pattern DIESEL =
      Pattern.compile("(?<before>)(?<number>\\d+(?:-\\d+)*)(?<after>.*)");
  private static final Pattern PLAIN =
      Pattern.compile("(?<before>\\D?)(?<number>\\d+)(?<after>\\D.*)");
  private static final Pattern LAST_NUMBER = Pattern.compile("\\d+$");

  private final Pattern pattern;
  private final Path folder;

  Moves(String layout, Path folder) {
    this.pattern = layout.startsWith("flyway") ? FLYWAY : layout.equals("diesel") ? DIESEL : PLAIN;
    this.folder = folder;
  }

  /**
   * The commands; empty if the names have no numbers.
   *
   * @param files the files of the revision
   * @param newest the file of the revision to follow
   */
  List<String> of(List<Path> files, Path newest) {
    Optional<String> next = elements(newest).flatMap(this::number).findFirst().map(Moves::next);
    return next.isEmpty()
        ? List.of()
        : files.stream()
            .filter(Files::exists)
            .flatMap(file -> moved(file, next.get()).stream())
            .distinct()
            .toList();
  }

  private Optional<String> moved(Path file, String number) {
    for (Path at = file; at != null && !at.equals(folder); at = at.getParent()) {
      Matcher name = pattern.matcher(String.valueOf(at.getFileName()));
      if (name.matches()) {
        String other = name.group("before") + number + name.group("after");
        return Optional.of("git mv " + at + " " + at.resolveSibling(other));
      }
    }
    return Optional.empty();
  }

  private Stream<String> elements(Path file) {
    return Stream.iterate(file, at -> at != null, Path::getParent)
        .limit(2)
        .map(at -> String.valueOf(at.getFileName()));
  }

  private Stream<String> number(String name) {
    Matcher found = pattern.matcher(name);
    return found.matches() ? Stream.of(found.group("number")) : Stream.empty();
  }

  private static String next(String number) {
    Matcher last = LAST_NUMBER.matcher(number);
    if (!last.find()) {
      return number;
    }
    String next = new BigInteger(last.group()).add(BigInteger.ONE).toString();
    String zeros = "0".repeat(Math.max(0, last.group().length() - next.length()));
    return number.substring(0, last.start()) + zeros + next;
  }
}
