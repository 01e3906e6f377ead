package org.roundtrip.generate.value;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.schema.table.ColumnType;

/** JSON, also in text columns, XML and hstore. */
final class DocumentKind implements Kind {

  @Override
  public String token(ColumnType type, ColumnContext context) {
    return switch (type.family()) {
      case XML -> "<t>" + context.toString().replace("&", "&amp;").replace("<", "&lt;") + "</t>";
      case HSTORE -> "\"t\"=>" + quoted(context.toString());
      case JSON_ARRAY_TEXT -> "[" + quoted(context.toString()) + "]";
      default -> "{\"t\":" + quoted(context.toString()) + "}";
    };
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  @Override
  public List<Sample> edges(ColumnType type, ValueFormat format) {
    return switch (type.family()) {
      case XML -> XML;
      case HSTORE -> HSTORE;
      case JSON -> json();
      case JSON_TEXT -> OBJECTS;
      case JSON_ARRAY_TEXT -> ARRAYS;
      default -> JSON;
    };
  }

  private static List<Sample> json() {
    List<Sample> samples = new ArrayList<>();
    samples.add(new Sample("{\"a\":1,\"a\":2}", "a key twice"));
    samples.add(new Sample("\"\\u0000\"", "a NUL"));
    samples.addAll(JSON);
    samples.add(new Sample("{ \"a\" : 1 }", "blanks"));
    return List.copyOf(samples);
  }

  private static final List<Sample> JSON =
      List.of(
          new Sample("{}", "no keys"),
          new Sample("[]", "no elements"),
          new Sample("{\"b\":2,\"a\":1}", "keys out of order"),
          new Sample("null", "JSON's null"),
          new Sample("{\"a\":null,\"b\":{\"c\":null}}", "nested nulls"),
          new Sample("[{\"a\":1},{\"a\":2}]", "list of objects"),
          new Sample("\"\"", "empty text"),
          new Sample("\"é\\n\\\"\"", "text to be escaped"),
          new Sample("1.0", "number with a scale"),
          new Sample("9007199254740993", "2^53+1"),
          new Sample("true", "a truth"));

  private static final List<Sample> OBJECTS =
      List.of(
          new Sample("{}", "no keys"),
          new Sample("{\"a\":null,\"b\":{\"c\":null}}", "nested nulls"),
          new Sample("{\"a\":\"é\\n\\\"\"}", "text to be escaped"),
          new Sample("{\"a\":9007199254740993,\"b\":true}", "2^53+1"));

  private static final List<Sample> ARRAYS =
      List.of(
          new Sample("[]", "no elements"),
          new Sample("[\"a\",\"a\"]", "an element twice"),
          new Sample("[\"é\\n\\\"\",\"\"]", "text to be escaped, empty text"));

  private static final List<Sample> XML =
      List.of(
          new Sample("<a/>", "empty element"),
          new Sample("<a b=\"1\">é &amp; <!-- c --></a>", "attribute, comment, entity"),
          new Sample("text", "text alone"));

  private static final List<Sample> HSTORE =
      List.of(
          new Sample("", "no keys"),
          new Sample("\"a\"=>NULL", "NULL"),
          new Sample("\"b\"=>\"2\", \"a\"=>\"\"", "keys out of order, empty value"));
}
