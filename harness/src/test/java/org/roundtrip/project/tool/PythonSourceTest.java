package org.roundtrip.project.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PythonSourceTest {

  @Test
  void separatesCodeAndStrings() {
    PythonSource source =
        PythonSource.of(
            """
            \"\"\"A module's text.\"\"\"
            import os  # "no string"

            def f(a='it\\'s', b="#"):
                '''A function's text.'''
                run(
                    "one"
                    'two', \"\"\"three "quoted"
                    lines\"\"\")
                x = ''
            """);

    assertThat(source.strings())
        .isEqualTo(List.of("it\\'s", "#", "one", "two", "three \"quoted\"\n        lines", ""));
    assertThat(source.code())
        .isEqualTo(
            """
            \s
            import os \s

            def f(a= , b= ):
                \s
                run(
                    \s
                     ,  )
                x = \s
            """);
  }

  @Test
  void anUnfinishedStringEndsWithTheText() {
    assertThat(PythonSource.of("a = 'b\\").strings()).isEqualTo(List.of("b\\"));
  }
}
