package org.roundtrip.rowtest.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.rowtest.diagnose.SqliteCase.table;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.roundtrip.rows.compare.TableChange.CellChange;

class SymptomEvidenceTest {

  @Test
  void aRowIsALineOfItsValues() {
    assertThat(
            SymptomEvidence.ofRows(
                table("t"), "lost", List.of(new TreeMap<>(Map.of("id", "1", "name", "'a\nb'")))))
        .containsExactly("t  lost  id=1 name='a\\nb'");
  }

  @Test
  void aValueIsALineOfItsRowAndBothContents() {
    CellChange cell = new CellChange(new TreeMap<>(Map.of("id", "1")), "name", "'a'", "NULL");
    assertThat(SymptomEvidence.ofCells(table("t"), List.of(cell)))
        .containsExactly("t  id=1  name was 'a', is NULL");
  }

  @Test
  void onlyFiveAreShownAndLongValuesCut() {
    Map<String, String> row = Map.of("a", "x".repeat(81));
    String line = "t  new  a=" + "x".repeat(79) + "…";
    assertThat(SymptomEvidence.ofRows(table("t"), "new", Collections.nCopies(7, row)))
        .containsExactly(line, line, line, line, line, "… 2 more rows");
  }
}
