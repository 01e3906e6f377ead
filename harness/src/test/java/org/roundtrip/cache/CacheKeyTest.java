package org.roundtrip.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keys are equal only for equal values. */
class CacheKeyTest {

  private record Pair(@Nullable Object first, @Nullable Object second) {}

  private record OtherPair(@Nullable Object first, @Nullable Object second) {}

  @Test
  void differentValuesHaveDifferentKeys() {
    List<@Nullable Object> values =
        Arrays.asList(
            null,
            "",
            "a",
            "b",
            "null",
            1,
            1L,
            true,
            "true",
            Path.of("a"),
            Duration.ofSeconds(1),
            List.of(),
            List.of("a"),
            List.of("a", ""),
            List.of("", "a"),
            List.of(List.of("a"), List.of()),
            List.of(List.of(), List.of("a")),
            Map.of("a", "b"),
            Map.of("b", "a"),
            Map.of("a", List.of("b")),
            new Pair("a", "b"),
            new Pair("b", "a"),
            new Pair("a", null),
            new Pair(null, "a"),
            new Pair(new Pair("a", null), null),
            new OtherPair("a", "b"));

    assertThat(values).extracting(CacheKey.START::with).doesNotHaveDuplicates();
  }

  @Test
  void theOrderOfStepsMatters() {
    assertThat(CacheKey.START.with("a").with("b"))
        .isNotEqualTo(CacheKey.START.with("b").with("a"))
        .isNotEqualTo(CacheKey.START.with("ab"))
        .isNotEqualTo(CacheKey.START.with(List.of("a", "b")));
  }

  @Test
  void theOrderOfASetOrAMapDoesNotMatter() {
    Map<String, Integer> map = new LinkedHashMap<>();
    map.put("b", 2);
    map.put("a", 1);

    assertThat(CacheKey.START.with(map)).isEqualTo(CacheKey.START.with(Map.of("a", 1, "b", 2)));
    assertThat(CacheKey.START.with(new HashSet<>(List.of("x", "y"))))
        .isEqualTo(CacheKey.START.with(Set.of("y", "x")));
  }

  @Test
  void aValueThatCannotBeComparedIsRejected() {
    assertThatThrownBy(() -> CacheKey.START.with(List.of(new Object())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no part of a key: java.lang.Object");
  }
}
