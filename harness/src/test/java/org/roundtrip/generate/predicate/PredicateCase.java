package org.roundtrip.generate.predicate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.table.CheckConstraint;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Column.ValueSource;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.schema.table.TypeFamily;

/** A table with conditions, as schemas that people use have them. */
record PredicateCase(String columns, List<String> conditions) {

  static final TableName NAME = new TableName("", "t");

  static PredicateCase of(String columns, String... conditions) {
    return new PredicateCase(columns, List.of(conditions));
  }

  private static final String PARTIAL_DATE = "y smallint, m smallint, d smallint";

  /** For both engines. */
  static Stream<PredicateCase> common() {
    return Stream.of(
        of("edits_pending integer NOT NULL", "edits_pending >= 0"),
        of("name text NOT NULL", "name <> ''"),
        of("position integer NOT NULL", "position > 0"),
        of("percent smallint NOT NULL", "percent BETWEEN 0 AND 100"),
        of("price numeric(10,2) NOT NULL", "price >= 0.01 AND price < 10000"),
        of("kind text NOT NULL", "kind IN ('artist', 'label', 'release')"),
        of("code varchar(12) NOT NULL", "length(code) = 12"),
        of("code text NOT NULL", "length(code) <= 255 AND length(code) > 3"),
        of("x text NOT NULL", "upper(x) = x AND length(x) = 3"),
        of("x text NOT NULL", "trim(x) = x AND x <> ''"),
        of("a integer NOT NULL, b integer NOT NULL", "b >= a"),
        of("low integer, high integer", "low IS NULL OR high IS NULL OR low < high"),
        of("since date, until date", "until >= since", "since > '2000-01-01'"),
        of("one boolean NOT NULL, two boolean NOT NULL", "NOT (one AND two)"),
        of("one boolean NOT NULL, two boolean NOT NULL", "one <> two"),
        of("user_id integer, group_id integer", "(user_id IS NULL) <> (group_id IS NULL)"),
        of(
            PARTIAL_DATE,
            "y IS NULL OR (y >= 1900 AND y <= 2100)",
            "m IS NULL OR (y IS NOT NULL AND m BETWEEN 1 AND 12)",
            "d IS NULL OR (m IS NOT NULL AND d BETWEEN 1 AND 31)"),
        of(
            PARTIAL_DATE + ", ended boolean NOT NULL",
            "((y IS NOT NULL OR m IS NOT NULL OR d IS NOT NULL) AND ended)"
                + " OR (y IS NULL AND m IS NULL AND d IS NULL)"),
        of(
            "state text NOT NULL, closed_at date",
            "CASE WHEN state = 'closed' THEN closed_at IS NOT NULL ELSE closed_at IS NULL END",
            "state IN ('open', 'closed')"),
        of("quantity integer NOT NULL, packs integer NOT NULL", "quantity = packs * 12"),
        of("n integer NOT NULL", "n % 5 = 0 AND n > 100"),
        of("email text NOT NULL", "email LIKE '%_@_%._%'"),
        of("slug text NOT NULL", "slug = lower(slug) AND slug NOT LIKE '% %'"),
        of("a text, b text, c text", "coalesce(a, b, c) IS NOT NULL"),
        of("latitude double precision", "latitude >= -90 AND latitude <= 90"),
        of("rating smallint", "rating >= 0 AND rating <= 100 AND rating % 20 = 0"),
        of("parent integer, id integer NOT NULL", "parent <> id"),
        of("mode integer NOT NULL", "mode IN (1, 2, 4, 8) OR mode > 1000"),
        of("a integer NOT NULL, b integer NOT NULL, total integer NOT NULL", "total = a + b"),
        of(
            "start_m integer NOT NULL, end_m integer NOT NULL",
            "start_m >= 0 AND start_m < 1440",
            "end_m > start_m",
            "end_m <= 1440"));
  }

  /** With what PostgreSQL alone has. */
  static Stream<PredicateCase> postgres() {
    return Stream.of(
        of("code character(2) NOT NULL", "code ~ '^[A-Z]{2}$'"),
        of("iswc character(15)", "iswc ~ '^T-?\\d{3}.?\\d{3}.?\\d{3}[-.]?\\d$'"),
        of("isrc character(12) NOT NULL", "isrc ~ '^[A-Z]{2}[A-Z0-9]{3}[0-9]{7}$'"),
        of("ipi character(11) NOT NULL", "ipi ~ '^\\d{11}$'"),
        of("isni character(16) NOT NULL", "isni ~ '^\\d{15}[\\dX]$'"),
        of("name varchar(63) NOT NULL", "name ~* '^[[:alpha:]_][[:alnum:]_]*$'"),
        of("barcode text", "barcode ~ '^[0-9]+$' OR barcode = ''"),
        of("toc text", "toc !~ '\\s'"),
        of("a integer, b integer, c integer", "num_nonnulls(a, b, c) = 1"),
        of("options jsonb NOT NULL", "jsonb_typeof(options) = 'object'"),
        of("tags jsonb NOT NULL", "jsonb_typeof(tags) = 'array' AND jsonb_array_length(tags) > 0"),
        of("names text[] NOT NULL", "cardinality(names) > 0"),
        of("emails text[] NOT NULL", "array_position(emails, NULL) IS NULL"),
        of("span daterange NOT NULL", "NOT isempty(span)"),
        of("created timestamptz NOT NULL", "created > '2001-01-01 00:00:00+00'"),
        of("a timestamptz, b timestamptz", "b >= a", "(a IS NULL) = (b IS NULL)"),
        of("x text NOT NULL", "btrim(x) = x AND char_length(x) <= 50"),
        of("sha bytea NOT NULL", "octet_length(sha) = 20 OR octet_length(sha) = 32"),
        of("day date NOT NULL", "EXTRACT(isodow FROM day) = 1"),
        of("v integer NOT NULL", "v IS DISTINCT FROM 0"));
  }

  Table table(Engine engine) {
    List<Column> all = Stream.of(columns.split(", ")).map(text -> column(text, engine)).toList();
    return new Table(
        NAME, all, List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, false,
        false);
  }

  /** The condition mentions of those columns whose names it has as words. */
  CheckConstraint check(String name, String expression, Engine engine) {
    List<String> words = Arrays.asList(expression.toLowerCase(Locale.ROOT).split("\\W+"));
    List<String> named =
        table(engine).columns().stream().map(Column::name).filter(words::contains).toList();
    return new CheckConstraint(name, expression, named, false);
  }

  private static Column column(String text, Engine engine) {
    boolean nullable = !text.endsWith(" NOT NULL");
    String bare = text.replace(" NOT NULL", "");
    String name = bare.substring(0, bare.indexOf(' '));
    return new Column(
        name,
        type(bare.substring(name.length() + 1), engine),
        nullable,
        null,
        null,
        ValueSource.EXPLICIT);
  }

  private static ColumnType type(String declared, Engine engine) {
    int open = declared.indexOf('(');
    String base = open < 0 ? declared : declared.substring(0, open);
    String sizes = open < 0 ? "-1" : declared.substring(open + 1, declared.length() - 1);
    int first = Integer.parseInt(sizes.split(",")[0]);
    boolean numeric = base.equals("numeric");
    ColumnType element = base.endsWith("[]") ? type(base.replace("[]", ""), engine) : null;
    ColumnType spanned =
        base.equals("daterange") ? ColumnType.of("date", TypeFamily.DATE) : element;
    int precision = numeric ? first : -1;
    return new ColumnType(
        declared,
        family(base),
        numeric ? -1 : first,
        precision,
        numeric && first > 0 ? 2 : 0,
        List.of(),
        spanned,
        List.of(),
        null);
  }

  private static TypeFamily family(String base) {
    return switch (base) {
      case "text", "varchar" -> TypeFamily.TEXT;
      case "character" -> TypeFamily.CHAR;
      case "double precision" -> TypeFamily.DOUBLE;
      case "bytea" -> TypeFamily.BYTES;
      case "daterange" -> TypeFamily.RANGE;
      case "text[]" -> TypeFamily.ARRAY;
      default -> TypeFamily.valueOf(base.toUpperCase(Locale.ROOT));
    };
  }

  @Override
  public String toString() {
    return String.join("; ", conditions);
  }
}
