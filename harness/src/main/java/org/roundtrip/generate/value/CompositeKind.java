package org.roundtrip.generate.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.TypeFamily;

/** Arrays, composites and ranges. */
final class CompositeKind implements Kind {

  private static final ColumnContext ANYWHERE = new ColumnContext("edge", 7);

  @Override
  public String token(ColumnType type, ColumnContext context) {
    return switch (type.family()) {
      case ARRAY ->
          array(Stream.of(element(type, context), element(type, context.at(context.row() + 1))));
      case COMPOSITE ->
          composite(
              type.fields().stream()
                  .map(
                      field ->
                          Kind.of(field.type()).token(field.type(), context.part(field.name())))
                  .toList());
      case RANGE -> range(spanned(type), context);
      default -> "{" + range(spanned(type), context) + "}";
    };
  }

  private static ColumnType part(ColumnType type) {
    ColumnType part = type.element();
    return part == null ? ColumnType.of("text", TypeFamily.TEXT) : part;
  }

  /** The element type of a range or a multirange. */
  static ColumnType spanned(ColumnType type) {
    ColumnType part = part(type);
    return part.family() == TypeFamily.RANGE ? part(part) : part;
  }

  private static String element(ColumnType type, ColumnContext context) {
    return Kind.of(part(type)).token(part(type), context);
  }

  // Narrow enough that the ranges of two rows never overlap.
  private static String range(ColumnType spanned, ColumnContext context) {
    String from = Kind.of(spanned).token(spanned, context);
    return switch (spanned.family()) {
      case NUMERIC, DOUBLE ->
          "[" + from + "," + new BigDecimal(from).add(new BigDecimal("0.5")) + ")";
      case TIMESTAMP -> "[\"" + from + "\",\"" + from.substring(0, 10) + " 23:59:59\")";
      case TIMESTAMPTZ -> "[\"" + from + "\",\"" + from.substring(0, 10) + " 23:59:59+00\")";
      default -> "[" + quoted(from) + "," + quoted(from) + "]";
    };
  }

  /** The text form of an array. */
  static String array(Stream<String> elements) {
    return elements.map(CompositeKind::quoted).collect(Collectors.joining(",", "{", "}"));
  }

  /** The text form of a composite value. */
  static String composite(List<String> fields) {
    return fields.stream().map(CompositeKind::quoted).collect(Collectors.joining(",", "(", ")"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  @Override
  public List<Sample> edges(ColumnType type, ValueFormat format) {
    return switch (type.family()) {
      case ARRAY -> arrays(type, format);
      case COMPOSITE -> composites(type, format);
      case RANGE -> ranges(spanned(type));
      default ->
          Stream.concat(
                  Stream.of(new Sample("{}", "no ranges")),
                  ranges(spanned(type)).stream()
                      .map(edge -> new Sample("{" + edge.text() + "}", edge.why())))
              .toList();
    };
  }

  private static List<Sample> arrays(ColumnType type, ValueFormat format) {
    List<Sample> parts = Kind.of(part(type)).edges(part(type), format);
    List<Sample> samples = new ArrayList<>();
    samples.add(new Sample("{}", "no elements"));
    samples.add(new Sample("{NULL}", "NULL inside"));
    samples.add(new Sample(array(parts.stream().limit(5).map(Sample::text)), "several elements"));
    String one = quoted(element(type, ANYWHERE));
    samples.add(new Sample("{" + one + "," + one + "}", "an element twice"));
    samples.add(new Sample("{{" + one + "},{NULL}}", "two dimensions"));
    samples.add(new Sample("[0:0]={" + one + "}", "counted from 0"));
    return List.copyOf(samples);
  }

  private static List<Sample> composites(ColumnType type, ValueFormat format) {
    int size = type.fields().size();
    List<Sample> samples = new ArrayList<>();
    samples.add(new Sample("(" + ",".repeat(Math.max(size - 1, 0)) + ")", "nothing but NULLs"));
    for (int i = 0; size > 0 && i < 4; i++) {
      int number = i;
      List<String> fields =
          type.fields().stream().map(field -> edge(field.type(), format, number)).toList();
      samples.add(new Sample(composite(fields), "edges of its fields"));
    }
    return List.copyOf(samples);
  }

  private static String edge(ColumnType type, ValueFormat format, int number) {
    List<Sample> edges = Kind.of(type).edges(type, format);
    return edges.isEmpty()
        ? Kind.of(type).token(type, ANYWHERE)
        : edges.get(number % edges.size()).text();
  }

  private static List<Sample> ranges(ColumnType spanned) {
    String bound = quoted(Kind.of(spanned).token(spanned, ANYWHERE));
    return List.of(
        new Sample("empty", "empty"),
        new Sample("(,)", "without bounds"),
        new Sample("[" + bound + ",)", "without an end"),
        new Sample("(," + bound + "]", "without a start"),
        new Sample("[" + bound + "," + bound + "]", "one value"));
  }
}
