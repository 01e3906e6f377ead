package org.roundtrip.ci.sample;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Prints a random sample of the findings about rows in JSON reports; run by {@code ci/sample}. */
final class Sample {

  private static final List<Function<RowFinding, String>> SPREAD =
      List.of(RowFinding::history, RowFinding::code, RowFinding::revision);

  private int findings = 60;
  private int silent;
  private long seed = 1;
  private final List<Path> reports = new ArrayList<>();

  private Sample(String... arguments) {
    Deque<String> words = new ArrayDeque<>(List.of(arguments));
    while (!words.isEmpty()) {
      String word = words.remove();
      switch (word) {
        case "--findings" -> findings = Integer.parseInt(words.remove());
        case "--silent" -> silent = Integer.parseInt(words.remove());
        case "--seed" -> seed = Long.parseLong(words.remove());
        default -> reports.add(Path.of(word));
      }
    }
  }

  /** Takes the arguments of {@code ci/sample}. */
  public static void main(String[] arguments) {
    List<String> texts = new Sample(arguments).texts();
    for (int i = 0; i < texts.size(); i++) {
      System.out.printf("#%d %s%n%n", i + 1, texts.get(i));
    }
  }

  /** The texts of the sample, for these arguments. */
  static List<String> texts(String... arguments) {
    return new Sample(arguments).texts();
  }

  private List<String> texts() {
    List<JsonReport> read = reports.stream().sorted().map(JsonReport::read).toList();
    return silent > 0
        ? drawn(read, SilentRevision::of, silent, List.of(SilentRevision::history))
            .map(SilentRevision::text)
            .toList()
        : drawn(read, RowFinding::of, findings, SPREAD).map(RowFinding::text).toList();
  }

  private <T> Stream<T> drawn(
      List<JsonReport> read,
      Function<JsonReport, List<T>> items,
      int number,
      List<Function<T, String>> properties) {
    List<T> all = read.stream().map(items).flatMap(List::stream).toList();
    return new EvenDraw<>(properties).draw(all, number, seed).stream();
  }
}
