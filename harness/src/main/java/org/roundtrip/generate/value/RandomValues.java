package org.roundtrip.generate.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.roundtrip.schema.table.ColumnType;

/** Random values of a type. */
final class RandomValues {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
  private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
  private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
  private static final int LONGEST = 30;

  private RandomValues() {}

  static Arbitrary<String> of(ColumnType type) {
    return switch (type.family()) {
      case TEXT, CHAR, CITEXT, ANY -> texts(type.length());
      case SMALLINT, INTEGER, BIGINT ->
          Arbitraries.longs()
              .between(IntegerKind.least(type.family()), IntegerKind.greatest(type.family()))
              .map(String::valueOf);
      case NUMERIC -> numerics(type);
      case REAL -> Arbitraries.floats().map(String::valueOf);
      case DOUBLE -> Arbitraries.doubles().map(String::valueOf);
      case BYTES -> bytes(type.length());
      case DATE -> Arbitraries.longs().between(FIRST_DAY, LAST_DAY).map(RandomValues::day);
      case TIME -> Arbitraries.longs().between(0, 86_399_999_999L).map(RandomValues::time);
      case TIMESTAMP -> instants();
      case TIMESTAMPTZ -> instants().map(text -> text + "+00");
      case INTERVAL -> spans();
      case JSON, JSONB -> json();
      case ARRAY -> arrays(type);
      case COMPOSITE -> composites(type);
      default -> tokens(type);
    };
  }

  // One flat list of characters: nested choices take several times longer to generator.
  private static Arbitrary<String> texts(int limit) {
    int most = limit < 0 ? LONGEST : Math.min(limit, LONGEST);
    return Arbitraries.of(CHARACTERS)
        .list()
        .ofMaxSize(most)
        .map(characters -> String.join("", characters));
  }

  private static final List<String> CHARACTERS =
      Stream.concat(
              IntStream.rangeClosed(' ', '~').mapToObj(Character::toString),
              "äöüßéÉñøçıİşžΩпΣς中日ن\u0301\u00a0\u200b\u2028€𝒳😀\t\n"
                  .codePoints()
                  .mapToObj(Character::toString))
          .toList();

  private static Arbitrary<String> numerics(ColumnType type) {
    int digits = type.precision() < 0 ? 20 : type.precision();
    int scale = type.precision() < 0 ? 6 : type.scale();
    BigInteger greatest = BigInteger.TEN.pow(digits).subtract(BigInteger.ONE);
    return Arbitraries.bigIntegers()
        .between(greatest.negate(), greatest)
        .map(number -> new BigDecimal(number, scale).toPlainString());
  }

  private static Arbitrary<String> bytes(int limit) {
    int most = limit < 0 ? LONGEST : Math.min(limit, LONGEST);
    return Arbitraries.bytes()
        .array(byte[].class)
        .ofMaxSize(most)
        .map(bytes -> "\\x" + HexFormat.of().formatHex(bytes));
  }

  private static String day(long day) {
    return LocalDate.ofEpochDay(day).toString();
  }

  private static String time(long micros) {
    return LocalTime.ofNanoOfDay(micros * 1000).toString();
  }

  private static Arbitrary<String> instants() {
    return Combinators.combine(
            Arbitraries.longs().between(FIRST_DAY * 86_400, LAST_DAY * 86_400),
            Arbitraries.integers().between(0, 999_999))
        .as(
            (second, micros) ->
                SECONDS.format(
                    Instant.ofEpochSecond(second, micros * 1000L).atOffset(ZoneOffset.UTC)));
  }

  private static Arbitrary<String> spans() {
    return Combinators.combine(
            Arbitraries.integers().between(-1200, 1200),
            Arbitraries.integers().between(-1000, 1000),
            Arbitraries.longs().between(-86_400_000L, 86_400_000L))
        .as(
            (months, days, millis) ->
                months + " mons " + days + " days " + BigDecimal.valueOf(millis, 3) + " secs");
  }

  // Templates: nested choices take a hundred times longer to generator.
  private static Arbitrary<String> json() {
    Arbitrary<List<String>> keys =
        Arbitraries.strings().withCharRange('a', 'f').ofMaxLength(3).list().ofSize(2);
    Arbitrary<List<String>> scalars = Arbitraries.of(SCALARS).list().ofSize(2);
    return Combinators.combine(Arbitraries.of(SHAPES), keys, scalars, Arbitraries.integers())
        .as(
            (shape, key, scalar, number) ->
                shape
                    .replace("K", key.get(0))
                    .replace("L", key.get(1))
                    .replace("V", scalar.get(0))
                    .replace("W", scalar.get(1))
                    .replace("N", String.valueOf(number)));
  }

  private static final List<String> SCALARS =
      List.of("null", "true", "false", "0", "-1.50", "1e2", "\"\"", "\"é\"", "[]", "{}");
  private static final List<String> SHAPES =
      List.of(
          "V",
          "N",
          "[V,N]",
          "[[V],{\"K\":N}]",
          "{\"K\":V,\"L\":N}",
          "{\"K\":{\"L\":V},\"i\":[W,N]}",
          "[{\"K\":N,\"L\":W},{\"K\":V}]");

  private static Arbitrary<String> arrays(ColumnType type) {
    ColumnType element = type.element();
    return element == null
        ? tokens(type)
        : of(element).list().ofMaxSize(4).map(list -> CompositeKind.array(list.stream()));
  }

  private static Arbitrary<String> composites(ColumnType type) {
    Stream<Arbitrary<String>> fields = type.fields().stream().map(f -> of(f.type()));
    return Combinators.combine(fields.toList()).as(CompositeKind::composite);
  }

  private static Arbitrary<String> tokens(ColumnType type) {
    return Combinators.combine(
            Arbitraries.integers().between(0, 9999), Arbitraries.integers().between(0, 9999))
        .as((place, row) -> Kind.of(type).token(type, new ColumnContext("any" + place, row)));
  }
}
