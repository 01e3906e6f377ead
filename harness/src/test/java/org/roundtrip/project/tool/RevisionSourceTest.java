package org.roundtrip.project.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.project.SourceCode;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;

class RevisionSourceTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a.py   | MAP = {'sent': 'shipped', 7: -2.5}            |       | sent, shipped, 7, -2.5",
        "a.py   | orders.update().where(orders.c.state == 'new') | state | new",
        "a.py   | if row['state'] in ('a', 'b'): pass            | state | a, b",
        "a.py   | x = 'a' # not 'b'                              | x     | a",
        "a.py   | \"\"\"Sends 'x'.\"\"\"                         |       | ",
        "a.py   | revision = '0003'                              |       | ",
        "a.py   | s = 'it\\'s'                                   | s     | it's",
        "A.java | if (state.equals(\"new\")) { n = 30L; } // \"c\" | state | new, 30",
        "A.kt   | mapOf(\"sent\" to \"shipped\") /* \"c\" */     |       | sent, shipped",
        "a.xml  | <param name=\"from\" value=\"sent\"/><!-- 1 --> | from  | sent",
        "a.xml  | <param><value>late</value></param>             |       | late",
        "a.yaml | value: sent                                    | value | sent",
        "a.yaml | - late # 'c'                                   |       | late",
        "a.sql  | UPDATE t SET state = 'x'                       | state | ",
      })
  void literals(String file, String text, String name, String literals) throws IOException {
    assertThat(read(file, text, 1).literals().getOrDefault(name == null ? "" : name, List.of()))
        .hasToString("[" + (literals == null ? "" : literals) + "]");
  }

  @Test
  void stringsWithSqlAreScripts() throws IOException {
    SourceCode code = read("a.py", "if n:\n  run(\"DELETE FROM t WHERE state = 'junk'\")\n", 1);
    assertThat(code.sql()).containsExactly("DELETE FROM t WHERE state = 'junk'");
  }

  @Test
  void onlyTheChangeSetItselfAndItsClassAreRead() throws IOException {
    Path type = Files.createDirectories(folder.resolve("src/main/java/com/acme"));
    Files.writeString(type.resolve("Move.java"), "class Move { String from = \"sent\"; }");
    String changelog =
        """
        <databaseChangeLog>
          <changeSet id="1" author="a"><tagDatabase tag="one"/></changeSet>
          <changeSet id="2" author="a">
            <customChange class="com.acme.Move"/>
          </changeSet>
          <changeSet id="3" author="a"><tagDatabase tag="three"/></changeSet>
        </databaseChangeLog>
        """;
    SourceCode code = read("src/main/resources/changelog.xml", changelog, 3);
    assertThat(code.literals().get("")).contains("sent").doesNotContain("one", "three");
  }

  private SourceCode read(String file, String text, int line) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    return RevisionSource.of(
            new Revision(
                new RevisionId("1"),
                "1",
                "",
                List.of(),
                List.of(),
                List.of(),
                new SourceLocation(path, line)))
        .read();
  }
}
