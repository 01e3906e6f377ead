package org.roundtrip.project.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShellWordsTest {

  @Test
  void blanksSeparateWords() {
    assertThat(ShellWords.of("  python\tmanage.py\n migrate "))
        .containsExactly("python", "manage.py", "migrate");
    assertThat(ShellWords.of("")).isEmpty();
  }

  @Test
  void quotesKeepWordsTogether() {
    assertThat(ShellWords.of("a 'b c' \"d e\" f'g h'i ''"))
        .containsExactly("a", "b c", "d e", "fg hi", "");
  }

  @Test
  void aBackslashEscapesTheNextCharacter() {
    assertThat(ShellWords.of("a\\ b \"c\\\"d\\\\e\\n\" 'f\\g' \\'"))
        .containsExactly("a b", "c\"d\\e\\n", "f\\g", "'");
    assertThat(ShellWords.of("a\\")).containsExactly("a\\");
  }

  @Test
  void otherShellSyntaxIsPlainText() {
    assertThat(ShellWords.of("a | b > $HOME *.sql {id}; c"))
        .containsExactly("a", "|", "b", ">", "$HOME", "*.sql", "{id};", "c");
  }

  @Test
  void anOpenQuoteIsRejected() {
    assertThatThrownBy(() -> ShellWords.of("a 'b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("has a quote that is not closed: a 'b");
  }
}
