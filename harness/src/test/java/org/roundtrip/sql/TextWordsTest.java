package org.roundtrip.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "op.execute(\"UPDATE Users SET a = 'b'\") | op execute update users set a b",
        "# don't -- drop                         | don t drop",
        "a$1 _b2 Größe                           | a$1 _b2 größe",
        "EXECUTE 'DELETE FROM ' + quote_ident(t) | execute delete from quote_ident t",
        "()                                      | ``",
      })
  void wordsOfAnyText(String text, String words) {
    assertThat(String.join(" ", TextWords.of(text)).split(" "))
        .containsExactlyInAnyOrder(words.split(" "));
  }
}
