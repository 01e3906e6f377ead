package org.roundtrip.rows.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositeTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "() | [NULL]",
        "(,) | [NULL, NULL]",
        "(a,\"b c\",) | ['a', 'b c', NULL]",
        "(\"\",it's) | ['', 'it''s']",
        "(\"a \"\"b\"\", c\",\"{1,2}\") | ['a \"b\", c', '{1,2}']",
      })
  void attributes(String text, String attributes) {
    assertThat(CompositeText.attributes(text)).hasToString(attributes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | ['{}', '{}']",
        "{NULL} | ['{NULL}', '{NULL}']",
        "{\"(a,1)\",\"(\\\"b c\\\",)\"} | ['{\"a\",\"b c\"}', '{\"1\",NULL}']",
        "{{(a),NULL},{\"(,b)\",()}} | ['{{\"a\",NULL},{NULL,NULL}}', '{{NULL,NULL},{\"b\",NULL}}']",
        "[0:0]={(a)} | ['[0:0]={\"a\"}', '[0:0]={NULL}']",
        "{(a)} | ['{\"a\"}', '{NULL}']",
        "{\"(\\\"it's \\\"\\\"x\\\"\\\"\\\",2)\"} | ['{\"it''s \\\"x\\\"\"}', '{\"2\"}']",
      })
  void attributesOfElements(String text, String attributes) {
    assertThat(CompositeText.attributesOfElements(text, 2)).hasToString(attributes);
  }
}
