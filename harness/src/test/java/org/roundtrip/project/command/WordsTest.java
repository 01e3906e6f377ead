package org.roundtrip.project.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void blanksCut() {
    assertThat(Words.of("  python\tmanage.py\n migrate "))
        .containsExactly("python", "manage.py", "migrate");
    assertThat(Words.of("")).isEmpty();
  }

  @Test
  void quotesKeepTogether() {
    assertThat(Words.of("a 'b c' \"d e\" f'g h'i ''"))
        .containsExactly("a", "b c", "d e", "fg hi", "");
  }

  @Test
  void backslashesTakeTheNextLetterAsItIs() {
    assertThat(Words.of("a\\ b \"c\\\"d\\\\e\\n\" 'f\\g' \\'"))
        .containsExactly("a b", "c\"d\\e\\n", "f\\g", "'");
    assertThat(Words.of("a\\")).containsExactly("a\\");
  }

  @Test
  void nothingElseOfAShellIsKnown() {
    assertThat(Words.of("a | b > $HOME *.sql {id}; c"))
        .containsExactly("a", "|", "b", ">", "$HOME", "*.sql", "{id};", "c");
  }

  @Test
  void anOpenQuoteIsRefused() {
    assertThatThrownBy(() -> Words.of("a 'b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("has a quote that is not closed: a 'b");
  }
}
