package org.roundtrip.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionTest {

  @ParameterizedTest
  @CsvSource({
    "99b3ff7741d5, add status to users, 99b3ff7741d5 add status to users",
    "0007_add_status, add status, 0007_add_status",
    "0007_Add-Status, add status, 0007_Add-Status",
    "0007, '', 0007",
  })
  void isCalledByNameAndTitleOnce(String name, String title, String label) {
    Revision revision =
        new Revision(
            new RevisionId(name),
            name,
            title,
            List.of(),
            List.of(),
            List.of(),
            SourceLocation.of(Path.of("file.sql")));

    assertThat(revision.label()).isEqualTo(label);
  }
}
