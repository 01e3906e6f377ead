package org.roundtrip.generate.predicate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.roundtrip.generate.predicate.MinedValues.Candidate;
import org.roundtrip.generate.value.TextPattern;
import org.roundtrip.generate.value.TypeValues;
import org.roundtrip.generate.value.Value;
import org.roundtrip.generate.value.ValueFormat;
import org.roundtrip.generate.value.Values;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.schema.table.TypeFamily;

/** The candidate values for one column. */
final class Candidates {

  private static final int EXAMPLES = 25;
  private static final int RANDOM = 6;
  private static final int LONGEST = 100;
  private static final List<Integer> SMALL =
      List.of(1, 2, 3, 4, 5, 7, 10, 12, 20, 31, 50, 100, 1900, 2000, 2012);

  private final ValueFormat format;
  private final Column column;
  private final Random random;
  private final Set<String> relevant = new LinkedHashSet<>();
  private final Set<String> others = new LinkedHashSet<>();

  Candidates(ValueFormat format, Column column, Random random) {
    this.format = format;
    this.column = column;
    this.random = random;
  }

  /** Adds the values that conditions mention for the column. */
  void mined(Collection<Candidate> found, Collection<String> patterns) {
    found.forEach(candidate -> addRelevant(candidate.text()));
    for (String pattern : patterns) {
      examples(pattern);
    }
    if (isNumber() && !found.isEmpty()) {
      between(found);
    }
  }

  // Java has another notation for PostgreSQL's classes such as [[:alpha:]].
  private void examples(String pattern) {
    try {
      TextPattern source = TextPattern.of(PosixPattern.toJava(pattern));
      for (int i = 0; i < EXAMPLES; i++) {
        addRelevant(source.example(random));
      }
    } catch (IllegalArgumentException unsupported) {
      addRelevant(pattern);
    }
  }

  private void between(Collection<Candidate> found) {
    List<BigDecimal> bounds =
        found.stream()
            .filter(Candidate::number)
            .map(c -> new BigDecimal(c.text()))
            .sorted()
            .toList();
    if (!bounds.isEmpty()) {
      BigDecimal least = bounds.get(0);
      BigDecimal width = bounds.get(bounds.size() - 1).subtract(least);
      for (int i = 0; i < RANDOM; i++) {
        BigDecimal within = least.add(width.multiply(BigDecimal.valueOf(random.nextDouble())));
        addRelevant(String.valueOf(within.toBigInteger()));
      }
    }
  }

  /** Adds values of the column's type, with tokens from a first row number on. */
  void ofType(TableName table, Values values, int firstRow, int rows) {
    Set<Integer> lengths = new LinkedHashSet<>();
    relevant.forEach(sql -> lengths.add(TypeValues.text(sql).length()));
    for (int row = firstRow; row < firstRow + rows; row++) {
      Value token = values.token(table, column, row);
      others.add(token.sql());
      if (isDocument()) {
        TextFormats.of(TypeValues.text(token.sql()), row).forEach(this::addOther);
      } else if (isText() && token.why().equals("token")) {
        texts(TypeValues.text(token.sql()), row, lengths);
      }
    }
    if (isNumber()) {
      SMALL.forEach(number -> addOther(String.valueOf(number)));
    }
    values.edges(column).forEach(edge -> others.add(edge.sql()));
    for (int i = 0; i < RANDOM; i++) {
      others.add(values.random(column, random).sql());
    }
    others.removeAll(relevant);
  }

  private void texts(String token, int row, Set<Integer> lengths) {
    TextFormats.of(token, row).forEach(this::addOther);
    for (int length : lengths) {
      if (length > 0 && length <= LONGEST) {
        TextFormats.ofLength(length, row).forEach(this::addOther);
      }
    }
  }

  private void addRelevant(String text) {
    if (fits(text)) {
      relevant.add(format.literal(column.type(), text));
    }
  }

  private void addOther(String text) {
    if (fits(text)) {
      others.add(format.literal(column.type(), text));
    }
  }

  List<String> relevant() {
    return List.copyOf(relevant);
  }

  List<String> others() {
    return List.copyOf(others);
  }

  private boolean isText() {
    return switch (column.type().family()) {
      case TEXT, CHAR, CITEXT, ANY -> true;
      default -> false;
    };
  }

  private boolean isDocument() {
    return column.type().family() == TypeFamily.JSON || column.type().family() == TypeFamily.JSONB;
  }

  private boolean isNumber() {
    return switch (column.type().family()) {
      case SMALLINT, INTEGER, BIGINT, NUMERIC, REAL, DOUBLE, MONEY -> true;
      default -> false;
    };
  }

  // Avoids queries for values that the database would obviously reject.
  private boolean fits(String text) {
    ColumnType type = column.type();
    return switch (type.family()) {
      case TEXT, CHAR, CITEXT -> type.length() < 0 || text.length() <= type.length();
      case SMALLINT, INTEGER, BIGINT -> isWhole(text);
      case NUMERIC, REAL, DOUBLE, MONEY -> text.matches("-?\\d+(\\.\\d+)?");
      case BOOLEAN -> text.equals("true") || text.equals("false");
      case ENUM -> type.labels().contains(text);
      case DATE, TIMESTAMP, TIMESTAMPTZ, TIME, TIMETZ -> text.matches("\\d+[-:].*");
      case JSON, JSONB -> text.matches("[\\[{\"].*[\\]}\"]");
      default -> true;
    };
  }

  private boolean isWhole(String text) {
    int bits =
        switch (column.type().family()) {
          case SMALLINT -> 15;
          case INTEGER -> 31;
          default -> 63;
        };
    return text.matches("-?\\d+") && new BigInteger(text).bitLength() <= bits;
  }

  static List<String> joined(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
