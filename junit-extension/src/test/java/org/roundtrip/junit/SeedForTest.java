package org.roundtrip.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that come from methods of the test class. */
class SeedForTest {

  /** Without it no row is found for {@code codes.code}. */
  @MigrationRoundTrip(value = "classpath:histories/picky", databases = "sqlite", tries = 1)
  static class Unhelped {}

  static class FromAnArbitrary extends Unhelped {
    // tag::arbitrary
    @SeedFor("codes.code")
    static Arbitrary<String> codes() {
      return Arbitraries.integers().between(1, 999).map(n -> "%1$s-%1$s".formatted(n));
    }
    // end::arbitrary
  }

  static class FromACollection extends Unhelped {
    @SeedFor("codes.code")
    Collection<String> codes() {
      return List.of("1-1", "22-22", "3-3", "4-4", "5-5", "6-6", "7-7", "8-8");
    }
  }

  static class FromAnArray extends Unhelped {
    @SeedFor("codes.code")
    static String[] codes() {
      return new String[] {"1-1", "22-22", "3-3", "4-4", "5-5", "6-6", "7-7", "8-8"};
    }
  }

  static class FromAStream extends Unhelped {
    @SeedFor("codes.code")
    private Stream<String> codes() {
      return Stream.iterate(1, n -> n + 1).limit(30).map(n -> n + "-" + n);
    }
  }

  static class WithParameters extends Unhelped {
    @SeedFor("codes.code")
    static List<String> codes(int many) {
      return List.of("1-1".repeat(many));
    }
  }

  static class WithoutValues extends Unhelped {
    @SeedFor("codes.code")
    static List<String> codes() {
      return List.of();
    }
  }

  static class WithSomethingElse extends Unhelped {
    @SeedFor("codes.code")
    static String codes() {
      return "1-1";
    }
  }

  static class WithAFailure extends Unhelped {
    @SeedFor("codes.code")
    static List<String> codes() {
      throw new IllegalStateException("no codes today");
    }
  }

  static class WithoutAName extends Unhelped {
    @SeedFor("")
    static List<String> codes() {
      return List.of("1-1");
    }
  }

  static class WithTwo extends Unhelped {
    @SeedFor("codes.code")
    static List<String> codes() {
      return List.of("1-1");
    }

    @SeedFor("codes.code")
    static List<String> others() {
      return List.of("2-2");
    }
  }

  static class WithoutAConstructor extends Unhelped {
    WithoutAConstructor(int number) {
      assertThat(number).isPositive();
    }

    @SeedFor("codes.code")
    List<String> codes() {
      return List.of("1-1");
    }
  }

  @Test
  void withoutHelpThereIsNoRow() {
    assertThat(story(Unhelped.class)).contains("RT212");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        FromAnArbitrary.class,
        FromACollection.class,
        FromAnArray.class,
        FromAStream.class
      })
  void aMethodGivesTheValues(Class<?> type) {
    assertThat(story(type))
        .doesNotContain("RT212")
        .endsWith("rows can be generated for every table: passed\n");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      classes = {
        WithParameters.class,
        WithoutValues.class,
        WithSomethingElse.class,
        WithAFailure.class,
        WithoutAName.class,
        WithTwo.class,
        WithoutAConstructor.class
      })
  void aWrongUseIsOneSentence(Class<?> type) {
    String method = "@SeedFor: " + type.getSimpleName() + ".codes ";
    String sentence =
        switch (type.getSimpleName()) {
          case "WithParameters" -> "must not have parameters; remove them.";
          case "WithoutValues" -> "returns no values; return at least one.";
          case "WithSomethingElse" ->
              "returns a String; return an Arbitrary, or a collection, an array or a stream of values.";
          case "WithAFailure" -> "failed: java.lang.IllegalStateException: no codes today.";
          case "WithoutAName" -> "has an empty @SeedFor; write @SeedFor(\"table.column\").";
          case "WithTwo" -> "duplicates another method for 'codes.code'; remove one of them.";
          default -> "must be static: the class has no constructor without parameters.";
        };
    assertThat(story(type).replace("WithTwo.others", "WithTwo.codes"))
        .isEqualTo(type.getSimpleName() + " › on SQLite: FAILED\n    " + method + sentence + "\n");
  }

  private static String story(Class<?> type) {
    String id = "[engine:roundtrip]/[class:" + type.getName() + "]/[database:sqlite]/[revision:2]";
    return Story.of(new RoundtripTestEngine(), selectUniqueId(id + "/[check:rows-are-found]"));
  }
}
