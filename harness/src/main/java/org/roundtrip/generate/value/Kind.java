package org.roundtrip.generate.value;

import java.util.List;
import org.roundtrip.schema.table.ColumnType;

/** The values of some type families. */
sealed interface Kind
    permits TextKind,
        IntegerKind,
        DecimalKind,
        TimeKind,
        ChoiceKind,
        DocumentKind,
        DigestKind,
        CompositeKind,
        SpecialKind {

  /** A text that identifies its column and row, as far as the type allows. */
  String token(ColumnType type, ColumnContext context);

  /** Values at the limits of the type, the most useful first. */
  List<Sample> edges(ColumnType type, ValueFormat format);

  /** The kind of a type. */
  static Kind of(ColumnType type) {
    return switch (type.family()) {
      case TEXT, CHAR, CITEXT, ANY -> new TextKind();
      case SMALLINT, INTEGER, BIGINT -> new IntegerKind();
      case NUMERIC, REAL, DOUBLE, MONEY -> new DecimalKind();
      case DATE, TIME, TIMETZ, TIMESTAMP, TIMESTAMPTZ, INTERVAL -> new TimeKind();
      case BOOLEAN, ENUM -> new ChoiceKind();
      case JSON, JSONB, XML, HSTORE, JSON_TEXT, JSON_ARRAY_TEXT -> new DocumentKind();
      case DIGEST -> new DigestKind();
      case ARRAY, COMPOSITE, RANGE, MULTIRANGE -> new CompositeKind();
      case BYTES, UUID, INET, CIDR, MACADDR, BIT, GEOMETRIC, TSVECTOR, TSQUERY, LTREE, OTHER ->
          new SpecialKind();
    };
  }
}
