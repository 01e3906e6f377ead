package org.roundtrip.generate.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.schema.table.TypeFamily;

class SourcesTest {

  private static final TableName SHOPS = new TableName("public", "shops");
  private static final Column CODE =
      Types.column(
          "code",
          new ColumnType(
              "public.iso", TypeFamily.TEXT, -1, -1, 0, List.of(), null, List.of(), "public.iso"));

  @ParameterizedTest
  @CsvSource({"public.shops.code", "shops.code", "public.iso", "iso"})
  void aColumnIsFoundByEachOfItsNames(String name) {
    Values values = with(name, Source.list(List.of("DE", "FR")));
    assertThat(values.token(SHOPS, CODE, 1)).isEqualTo(new Value("'DE'", "source"));
    assertThat(values.token(SHOPS, CODE, 2)).isEqualTo(new Value("'FR'", "source"));
    assertThat(values.edges(CODE)).extracting(Value::sql).containsExactly("'DE'", "'FR'");
    assertThat(values.random(CODE, new Random(1)).sql()).isIn("'DE'", "'FR'");
  }

  private static Values with(String name, Source source) {
    return TypeValues.of(Engine.POSTGRESQL, Sources.of(Map.of(name, source))).in(SHOPS);
  }

  @Test
  void otherColumnsIgnoreTheSource() {
    Values values = with("other.code", Source.list(List.of("DE")));
    assertThat(values.token(SHOPS, CODE, 1).sql()).isEqualTo("'shops.code 1'");
  }

  @Test
  void tokensOfAnExpressionAreDistinctAndMatch() {
    Values values = with("iso", Source.matching("^[A-Z]{2}-\\d$"));
    Set<String> tokens = tokens(values);
    assertThat(tokens).hasSize(60).allMatch(sql -> sql.matches("'[A-Z]{2}-\\d'"));
    assertThat(tokens(with("iso", Source.matching("^[A-Z]{2}-\\d$")))).isEqualTo(tokens);
  }

  private static Set<String> tokens(Values values) {
    Set<String> tokens = new LinkedHashSet<>();
    for (int row = 1; row <= 60; row++) {
      tokens.add(values.token(SHOPS, CODE, row).sql());
    }
    return tokens;
  }

  @Test
  void nullsOfAnArbitraryAreSkipped() {
    Values values = with("iso", Source.of(Arbitraries.integers().between(1, 500).injectNull(0.5)));
    assertThat(tokens(values)).hasSize(60).allMatch(sql -> sql.matches("'\\d{1,3}'"));
    Random random = new Random(5);
    assertThat(Stream.generate(() -> values.random(CODE, random).sql()).limit(50))
        .allMatch(sql -> sql.matches("'\\d{1,3}'"));
  }

  @Test
  void bytesAreWrittenInHexadecimal() {
    Values values = with("iso", Source.of(Arbitraries.just(new byte[] {0, (byte) 0xff})));
    assertThat(values.random(CODE, new Random(1)).sql()).isEqualTo("'\\x00ff'");
  }

  @Test
  void anInvalidExpressionIsRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Source.matching("a("))
        .withMessage("\"a(\" is not a valid regular expression: Unclosed group.");
  }

  @Test
  void anEmptyListIsRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Source.list(List.of()))
        .withMessage("A list of values must have at least one.");
  }
}
