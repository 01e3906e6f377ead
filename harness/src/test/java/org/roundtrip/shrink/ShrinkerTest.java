package org.roundtrip.shrink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.generate.data.Row;
import org.roundtrip.schema.table.TableName;

class ShrinkerTest {

  /** What is wrong, and what the least rows that show it look like. */
  enum Fault {
    ANY_ITEM(
        rows -> !of(rows, Shop.ITEM).isEmpty(),
        "customer[id=1 name='' email=NULL born='2000-01-01' referrer=NULL]"
            + " item[id=1 order_id=>order product_id=NULL amount=0]"
            + " order[id=1 customer_id=>customer total=DEFAULT state=DEFAULT]"),
    ITEM_WITH_PRODUCT(
        rows -> of(rows, Shop.ITEM).stream().anyMatch(row -> refers(row, "product_id")),
        "customer[id=1 name='' email=NULL born='2000-01-01' referrer=NULL]"
            + " item[id=1 order_id=>order product_id=>product amount=0]"
            + " order[id=1 customer_id=>customer total=DEFAULT state=DEFAULT]"
            + " product[id=1 title='']"),
    TWO_PRODUCTS(
        rows -> of(rows, Shop.PRODUCT).size() > 1, "product[id=1 title=''] product[id=2 title='']"),
    TWINS(
        rows -> hasTwins(literals(rows, Shop.ORDER, "state")),
        "customer[id=1 name='' email=NULL born='2000-01-01' referrer=NULL]"
            + " order[id=1 customer_id=>customer total=DEFAULT state='']"
            + " order[id=2 customer_id=>customer total=DEFAULT state='']"),
    LONG_TEXT(
        rows -> literals(rows, Shop.NOTE, "body").stream().anyMatch(sql -> sql.length() - 2 > 5),
        "note[id=1 body='aaaaaa' size=0]"),
    NOT_ASCII(
        rows -> literals(rows, Shop.PRODUCT, "title").stream().anyMatch(sql -> sql.contains("ë")),
        "product[id=1 title='ë']"),
    BEYOND_INTEGER(
        rows ->
            literals(rows, Shop.NOTE, "size").stream().anyMatch(n -> Long.parseLong(n) > 1L << 31),
        "note[id=1 body=NULL size=2147483649]"),
    NEGATIVE(
        rows -> literals(rows, Shop.NOTE, "size").stream().anyMatch(n -> n.startsWith("-")),
        "note[id=1 body=NULL size=-1]"),
    BORN_BEFORE_1950(
        rows ->
            literals(rows, Shop.CUSTOMER, "born").stream().anyMatch(d -> "'1950".compareTo(d) > 0),
        "customer[id=1 name='' email=NULL born=KEPT referrer=NULL]"),
    REFERRED_CUSTOMER(
        rows -> of(rows, Shop.CUSTOMER).stream().anyMatch(row -> refers(row, "referrer")),
        "customer[id=1 name='' email=NULL born='2000-01-01' referrer=NULL]"
            + " customer[id=2 name='' email=NULL born='2000-01-01' referrer=>customer]"),
    FRACTION(
        rows -> literals(rows, Shop.ORDER, "total").stream().anyMatch(n -> n.contains(".")),
        "customer[id=1 name='' email=NULL born='2000-01-01' referrer=NULL]"
            + " order[id=1 customer_id=>customer total=0.5 state=DEFAULT]");

    private final Predicate<Dataset> shows;
    private final String least;

    Fault(Predicate<Dataset> shows, String least) {
      this.shows = shows;
      this.least = least;
    }
  }

  private static final int SEEDS = 20;

  @ParameterizedTest
  @EnumSource
  void reducesToTheLeastRows(Fault fault) {
    List<Integer> probes = new ArrayList<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      Dataset rows = Shop.rows(seed, 1, 4);
      if (fault.shows.test(rows)) {
        ShrinkResult reduced = shrink(rows, fault.shows);
        assertThat(text(reduced.rows(), fault.least)).as("seed %s", seed).isEqualTo(fault.least);
        assertThat(reduced.minimal()).isTrue();
        probes.add(reduced.probes());
      }
    }
    probes.sort(null);
    assertThat(probes).hasSizeGreaterThan(5);
    assertThat(probes.get(probes.size() / 2)).isLessThanOrEqualTo(30);
  }

  @ParameterizedTest
  @EnumSource
  void whateverComesOutShowsTheFaultAndRefersToRowsThatAreThere(Fault fault) {
    for (int seed = 0; seed < 6; seed++) {
      Dataset rows = Shop.rows(seed, 1, 6);
      for (int probes = 0; probes < 40 && fault.shows.test(rows); probes += 13) {
        ShrinkLimits limits = new ShrinkLimits(probes, Duration.ofMinutes(1));
        Predicate<Dataset> shows =
            tried -> {
              assertThat(dangling(tried)).isEmpty();
              return fault.shows.test(tried);
            };
        ShrinkResult reduced = Shrinker.shrink(rows, Shop.model(), shows, limits);
        assertThat(fault.shows.test(reduced.rows())).isTrue();
        assertThat(dangling(reduced.rows())).isEmpty();
        assertThat(reduced.probes()).isLessThanOrEqualTo(probes);
      }
    }
  }

  @Test
  void noRowsAtAllAreTriedFirst() {
    ShrinkResult reduced = shrink(Shop.rows(1, 2, 4), rows -> true);
    assertThat(reduced).isEqualTo(new ShrinkResult(Dataset.empty(), 1, true));
  }

  @Test
  void nothingSmallerLeavesTheRowsAsTheyWere() {
    Dataset rows = Shop.rows(1, 2, 2);
    ShrinkResult reduced =
        Shrinker.shrink(
            rows, Shop.model(), rows::equals, new ShrinkLimits(1_000, Duration.ofMinutes(1)));
    assertThat(reduced.rows()).isEqualTo(rows);
    assertThat(reduced.minimal()).isTrue();
  }

  @Test
  void sameRowsAreNeverTriedTwice() {
    for (Fault fault : Fault.values()) {
      Set<String> tried = new HashSet<>();
      shrink(
          Shop.rows(3, 4, 4),
          rows -> {
            assertThat(tried.add(text(rows, ""))).isTrue();
            return fault.shows.test(rows);
          });
    }
  }

  @Test
  void whoStopsEarlySaysSo() {
    Dataset rows = Shop.rows(3, 4, 4);
    ShrinkLimits few = new ShrinkLimits(3, Duration.ofMinutes(1));
    ShrinkLimits atOnce = new ShrinkLimits(100, Duration.ZERO);
    assertThat(Shrinker.shrink(rows, Shop.model(), Fault.ANY_ITEM.shows, few))
        .matches(reduced -> reduced.probes() == 3 && !reduced.minimal());
    assertThat(Shrinker.shrink(rows, Shop.model(), Fault.ANY_ITEM.shows, atOnce))
        .isEqualTo(new ShrinkResult(rows, 0, false));
  }

  @Test
  void failureOfAProbeIsThrownOn() {
    RuntimeException failure = new IllegalStateException("the server is gone");
    assertThatThrownBy(
            () ->
                shrink(
                    Shop.rows(3, 4, 4),
                    rows -> {
                      throw failure;
                    }))
        .isSameAs(failure);
  }

  private static ShrinkResult shrink(Dataset rows, Predicate<Dataset> shows) {
    return Shrinker.shrink(rows, Shop.model(), shows, ShrinkLimits.defaults());
  }

  private static List<Row> of(Dataset rows, TableName table) {
    return rows.tables().getOrDefault(table, List.of());
  }

  private static boolean refers(Row row, String column) {
    return row.cells().get(column) instanceof Cell.Reference;
  }

  private static List<String> literals(Dataset rows, TableName table, String column) {
    return of(rows, table).stream()
        .map(row -> row.cells().get(column))
        .flatMap(
            cell ->
                cell instanceof Cell.Literal literal ? Stream.of(literal.sql()) : Stream.empty())
        .toList();
  }

  private static boolean hasTwins(List<String> values) {
    return new HashSet<>(values).size() < values.size();
  }

  private static List<Cell.Reference> dangling(Dataset rows) {
    return rows.tables().values().stream()
        .flatMap(List::stream)
        .flatMap(row -> row.cells().values().stream())
        .filter(Cell.Reference.class::isInstance)
        .map(Cell.Reference.class::cast)
        .filter(to -> of(rows, to.target()).stream().noneMatch(row -> row.number() == to.row()))
        .toList();
  }

  /** The rows as text; a value stands as KEPT where that is what is expected. */
  private static String text(Dataset rows, String expected) {
    List<String> texts = new ArrayList<>();
    rows.tables()
        .forEach(
            (table, some) ->
                some.forEach(
                    row -> {
                      List<String> cells = new ArrayList<>();
                      row.cells()
                          .forEach(
                              (column, cell) ->
                                  cells.add(
                                      expected.contains(column + "=KEPT")
                                          ? column + "=KEPT"
                                          : column + "=" + text(rows, cell, expected.isEmpty())));
                      texts.add(table + "[" + String.join(" ", cells) + "]");
                    }));
    return String.join(" ", texts);
  }

  private static String text(Dataset rows, Cell cell, boolean exact) {
    if (cell instanceof Cell.Literal literal) {
      return literal.sql();
    }
    if (cell instanceof Cell.Reference reference) {
      List<Integer> numbers = of(rows, reference.target()).stream().map(Row::number).toList();
      return ">" + reference.target() + (exact ? numbers.indexOf(reference.row()) : "");
    }
    return cell instanceof Cell.Null ? "NULL" : "DEFAULT";
  }
}
