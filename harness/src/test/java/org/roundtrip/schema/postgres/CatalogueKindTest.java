package org.roundtrip.schema.postgres;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.schema.ObjectKind;

class CatalogueKindTest {

  /** The second column: one kind, or those of a CASE without what it tests. */
  private static final Pattern KINDS =
      Pattern.compile("^select \\S+, (?:case \\S+ )?(.*?)(?: end)?,", Pattern.DOTALL);

  private static final Pattern WORDS = Pattern.compile("(?:^|then |else )'([a-z ]+)'");

  static Stream<String> kinds() {
    return Stream.of(
            RelationKinds.list(),
            TablePartKinds.list(),
            TypeKinds.list(),
            OtherKinds.list(),
            OperatorKinds.list(),
            TextSearchKinds.list())
        .flatMap(List::stream)
        .flatMap(kind -> KINDS.matcher(kind.sql()).results())
        .flatMap(column -> WORDS.matcher(column.group(1)).results())
        .map(words -> words.group(1));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void isOneOfTheKindsOfObjects(String words) {
    assertThatCode(() -> ObjectKind.of(words)).doesNotThrowAnyException();
  }
}
