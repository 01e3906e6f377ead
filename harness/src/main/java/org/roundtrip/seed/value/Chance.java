package org.roundtrip.seed.value;

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
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.roundtrip.database.Engine;
import org.roundtrip.seed.shape.Type;

/** What values of a type look like when chance makes them: now and then an edge. */
final class Chance {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
  private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
  private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
  private static final int LONGEST = 30;

  private Chance() {}

  static Arbitrary<String> of(Type type, Engine engine) {
    List<String> edges = Kind.of(type).edges(type, engine).stream().map(Sample::text).toList();
    Arbitrary<String> free = free(type, engine);
    return edges.isEmpty()
        ? free
        : Arbitraries.frequencyOf(Tuple.of(7, free), Tuple.of(1, Arbitraries.of(edges)));
  }

  private static Arbitrary<String> free(Type type, Engine engine) {
    return switch (type.family()) {
      case TEXT, CHAR, CITEXT, ANY -> texts(type.length());
      case SMALLINT, INTEGER, BIGINT ->
          Arbitraries.longs()
              .between(WholeKind.least(type.family()), WholeKind.greatest(type.family()))
              .map(String::valueOf);
      case NUMERIC -> numerics(type);
      case REAL -> Arbitraries.floats().map(String::valueOf);
      case DOUBLE -> Arbitraries.doubles().map(String::valueOf);
      case BYTES -> bytes(type.length());
      case DATE -> Arbitraries.longs().between(FIRST_DAY, LAST_DAY).map(Chance::day);
      case TIME -> Arbitraries.longs().between(0, 86_399_999_999L).map(Chance::time);
      case TIMESTAMP -> instants();
      case TIMESTAMPTZ -> instants().map(text -> text + "+00");
      case INTERVAL -> spans();
      case JSON, JSONB -> json();
      case ARRAY -> arrays(type, engine);
      case COMPOSITE -> composites(type, engine);
      default -> tokens(type);
    };
  }

  private static Arbitrary<String> texts(int limit) {
    Arbitrary<String> unit =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.strings().withCharRange(' ', '~').ofLength(1)),
            Tuple.of(2, Arbitraries.strings().withCharRange('\u00a1', '\u052f').ofLength(1)),
            Tuple.of(1, Arbitraries.of("😀", "𝒳", "ß", "İ", "\u0301", "\t", "\n", "中")));
    int most = limit < 0 ? LONGEST : Math.min(limit, LONGEST);
    return unit.list().ofMaxSize(most).map(units -> String.join("", units));
  }

  private static Arbitrary<String> numerics(Type type) {
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

  // Shapes to be filled in, as nested choices cost a hundred times more to draw.
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

  private static Arbitrary<String> arrays(Type type, Engine engine) {
    Type element = type.element();
    return element == null
        ? tokens(type)
        : of(element, engine).list().ofMaxSize(4).map(list -> PartsKind.array(list.stream()));
  }

  private static Arbitrary<String> composites(Type type, Engine engine) {
    Stream<Arbitrary<String>> fields = type.fields().stream().map(f -> of(f.type(), engine));
    return Combinators.combine(fields.toList()).as(PartsKind::composite);
  }

  private static Arbitrary<String> tokens(Type type) {
    return Combinators.combine(
            Arbitraries.integers().between(0, 9999), Arbitraries.integers().between(0, 9999))
        .as((place, row) -> Kind.of(type).token(type, new Spot("any" + place, row)));
  }
}
