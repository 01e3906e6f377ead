package org.roundtrip.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.finding.FindingCode;

class BaselineFileTest {

  @TempDir private Path folder;

  @Test
  void oneSortedEntryALine() throws IOException {
    Baseline baseline =
        Baseline.none(file())
            .with(
                List.of(
                    new BaselineEntry(
                        FindingCode.RT104, "b", "sqlite", List.of("table x", "\"y\"")),
                    new BaselineEntry(FindingCode.RT101, "b", "postgresql", List.of()),
                    new BaselineEntry(FindingCode.RT002, null, null, List.of())));

    BaselineFile.write(baseline);

    assertThat(file())
        .hasContent(
            """
            {
              "format": "roundtrip-baseline/1",
              "findings": [
                {"code":"RT002"},
                {"code":"RT101","revision":"b","database":"postgresql"},
                {"code":"RT104","revision":"b","database":"sqlite","objects":["table x","\\"y\\""]}
              ]
            }
            """);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void whatIsWrittenIsRead() {
    Arbitrary<String> texts = Arbitraries.strings().ofMaxLength(12);
    Arbitrary<BaselineEntry> entries =
        Combinators.combine(
                Arbitraries.of(FindingCode.class),
                texts.injectNull(0.2),
                Arbitraries.of("sqlite", "postgresql").injectNull(0.2),
                texts.list().ofMaxSize(3))
            .as(BaselineEntry::new);
    entries
        .list()
        .ofMaxSize(5)
        .sampleStream()
        .limit(200)
        .map(Baseline.none(file())::with)
        .forEach(
            baseline -> {
              BaselineFile.write(baseline);
              assertThat(BaselineFile.read(file())).isEqualTo(baseline);
            });
  }

  @Test
  void aMissingFileIsEmpty() {
    assertThat(BaselineFile.read(file())).isEqualTo(Baseline.none(file()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '@',
      value = {
        "{ | line 2 is not JSON",
        "{} | its format is not 'roundtrip-baseline/1'",
        "{\"format\":\"roundtrip-baseline/1\",\"findings\":[{\"code\":\"RT1\"}]} |"
            + " 'RT1' is not a code",
      })
  void aFileThatIsNoBaseline(String text, String why) throws IOException {
    Files.writeString(file(), text + "\n");

    assertThatThrownBy(() -> BaselineFile.read(file()))
        .hasMessage(
            "The baseline '%s' cannot be read: %s. Write it again with 'roundtrip baseline'."
                .formatted(file(), why));
  }

  private Path file() {
    return folder.resolve(Baseline.NAME);
  }
}
