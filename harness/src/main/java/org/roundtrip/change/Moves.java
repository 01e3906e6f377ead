package org.roundtrip.change;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The commands that rename revisions so that each follows the newest one. */
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
  private @Nullable String last;

  /**
   * @param folder the folder of the project
   * @param files the files of all revisions, those of the base included
   */
  Moves(String layout, Path folder, Stream<Path> files) {
    this.pattern = layout.startsWith("flyway") ? FLYWAY : layout.equals("diesel") ? DIESEL : PLAIN;
    this.folder = folder;
    this.last =
        files
            .flatMap(file -> elements(file).flatMap(this::number).limit(1))
            .max(Comparator.comparing(Moves::value, Arrays::compare))
            .orElse(null);
  }

  /**
   * The commands for the next revision; empty if the names have no numbers.
   *
   * @param files the files of the revision
   */
  List<String> of(List<Path> files) {
    if (last == null) {
      return List.of();
    }
    String number = next(last);
    last = number;
    return files.stream()
        .filter(Files::exists)
        .flatMap(file -> moved(file, number).stream())
        .distinct()
        .toList();
  }

  private static BigInteger[] value(String number) {
    return Stream.of(number.replace("-", "").split("\\D"))
        .map(BigInteger::new)
        .toArray(BigInteger[]::new);
  }

  private Optional<String> moved(Path file, String number) {
    for (Path at = file; at != null && !at.equals(folder); at = at.getParent()) {
      Matcher name = pattern.matcher(String.valueOf(at.getFileName()));
      if (name.matches()) {
        String other = name.group("before") + number + name.group("after");
        return Optional.of(GitCommands.move(at, at.resolveSibling(other)));
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
