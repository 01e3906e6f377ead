package org.roundtrip.generate.value;

import java.util.List;
import org.roundtrip.schema.table.ColumnType;

/** What is known of the values of some families. */
sealed interface Kind
    permits TextKind,
        IntegerKind,
        DecimalKind,
        TimeKind,
        ChoiceKind,
        DocumentKind,
        CompositeKind,
        SpecialKind {

  /** A text that tells of its place, as far as the type has room. */
  String token(ColumnType type, ColumnContext spot);

  /** The limits, the most telling first. */
  List<Sample> edges(ColumnType type, ValueFormat format);

  /** The kind of a type. */
  static Kind of(ColumnType type) {
    return switch (type.family()) {
      case TEXT, CHAR, CITEXT, ANY -> new TextKind();
      case SMALLINT, INTEGER, BIGINT -> new IntegerKind();
      case NUMERIC, REAL, DOUBLE, MONEY -> new DecimalKind();
      case DATE, TIME, TIMETZ, TIMESTAMP, TIMESTAMPTZ, INTERVAL -> new TimeKind();
      case BOOLEAN, ENUM -> new ChoiceKind();
      case JSON, JSONB, XML, HSTORE -> new DocumentKind();
      case ARRAY, COMPOSITE, RANGE, MULTIRANGE -> new CompositeKind();
      case BYTES, UUID, INET, CIDR, MACADDR, BIT, GEOMETRIC, TSVECTOR, TSQUERY, LTREE, OTHER ->
          new SpecialKind();
    };
  }
}
