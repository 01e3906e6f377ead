package org.roundtrip.project.sql.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.roundtrip.project.sql.ScriptText;
import org.roundtrip.project.sql.SqlFile;

class FileSectionTest {

  @RepeatedTest(100)
  void everyLineKeepsItsPlaceAndNoneIsLost(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int size = 1 + random.nextInt(20);
    List<String> lines = IntStream.rangeClosed(1, size).mapToObj(n -> "S" + n + ";\r").toList();
    SqlFile file = SqlFile.of(Path.of("x.sql"), String.join("\n", lines));
    FileSection one = new FileSection(file);
    FileSection other = new FileSection(file);
    one.add(1);
    IntStream.rangeClosed(2, size).forEach(n -> (random.nextBoolean() ? one : other).add(n));
    String[] found = new String[size];
    for (FileSection section : List.of(one, other)) {
      ScriptText way = section.orMissing("nothing");
      String[] text = way.text().split("\n", -1);
      for (int i = 0; i < text.length; i++) {
        if (!text[i].isEmpty()) {
          found[way.location().line() - 1 + i] = text[i];
        }
      }
    }
    assertThat(found).containsExactlyElementsOf(lines);
  }
}
