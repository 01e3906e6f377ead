package org.roundtrip.generate.value;

import java.util.List;
import java.util.Locale;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.TypeFamily;

/** Types with a special notation. */
final class SpecialKind implements Kind {

  @Override
  public String token(ColumnType type, ColumnContext context) {
    int hash = context.hash();
    int row = context.row();
    int high = row >> 8 & 255;
    int low = row & 255;
    return switch (type.family()) {
      case BYTES -> "\\x" + Literals.hex(new TextKind().token(type, context));
      case UUID -> form("%08x-0000-4000-8000-%012d", hash, row);
      case INET -> form("10.%d.%d.%d", hash % 256, high, low);
      case CIDR -> form("10.%d.%d.%d/32", hash % 256, high, low);
      case MACADDR -> mac(type, hash, high, low);
      case BIT -> bits(type, context);
      case GEOMETRIC -> geometry(type.declared(), hash % 1000, row);
      case TSVECTOR -> form("'%s':1 'r%d':2", word(context), row);
      case TSQUERY -> form("'%s' & 'r%d'", word(context), row);
      case LTREE -> form("%s.r%d", word(context), row);
      default -> other(type, context);
    };
  }

  private static String mac(ColumnType type, int hash, int high, int low) {
    String start = type.declared().startsWith("macaddr8") ? "08:00:2b:00:" : "08:00:";
    return start + form("%02x:%02x:%02x:%02x", hash >> 8 & 255, hash & 255, high, low);
  }

  private static String form(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }

  private static String word(ColumnContext context) {
    return context.place().replaceAll("[^A-Za-z0-9]+", "_");
  }

  private static String bits(ColumnType type, ColumnContext context) {
    int length = type.length() < 0 ? 16 : type.length();
    long number = (long) context.hash() << 12 ^ context.row();
    StringBuilder text = new StringBuilder();
    for (int i = length - 1; i >= 0; i--) {
      text.append(i < 63 && (number >> i & 1) == 1 ? '1' : '0');
    }
    return text.toString();
  }

  private static String geometry(String declared, int x, int y) {
    return switch (declared) {
      case "line" -> form("{%d,1,%d}", x + 1, y);
      case "lseg" -> form("[(%d,%d),(%d,%d)]", x, y, x + 1, y);
      case "box" -> form("(%d,%d),(%d,%d)", x + 1, y + 1, x, y);
      case "path" -> form("[(%d,%d),(%d,%d)]", x, y, x + 1, y);
      case "polygon" -> form("((%d,%d),(%d,%d),(%d,%d))", x, y, x + 1, y, x, y + 1);
      case "circle" -> form("<(%d,%d),%d>", x, y, 1);
      default -> form("(%d,%d)", x, y);
    };
  }

  private static String other(ColumnType type, ColumnContext context) {
    String number = String.valueOf(context.number(99_000) + 1_000_000);
    return switch (type.declared()) {
      case "oid", "xid", "cid", "xid8" -> number;
      case "pg_lsn" -> form("%X/%X", context.hash() & 0xffff, context.row());
      case "tid" -> form("(%d,%d)", context.hash() % 1000, context.row() & 0x7fff);
      case "jsonpath" -> form("$.\"%s\"", word(context) + context.row());
      case "\"char\"" -> TextKind.code(context, 1);
      case "name" -> new TextKind().token(limited(type, 63), context);
      case "regclass" -> context.row() % 2 == 0 ? "pg_class" : "pg_type";
      case "regtype" -> context.row() % 2 == 0 ? "integer" : "text";
      case "txid_snapshot", "pg_snapshot" -> form("%s:%s:", number, number);
      case "vector" -> form("[%d,%d,1]", context.hash() % 1000, context.row());
      case "geometry", "geography" ->
          form("SRID=4326;POINT(%d %d)", context.hash() % 180, Math.floorMod(context.row(), 90));
      default -> new TextKind().token(type, context);
    };
  }

  private static ColumnType limited(ColumnType type, int length) {
    return new ColumnType(
        type.declared(), TypeFamily.TEXT, length, -1, 0, List.of(), null, List.of(), null);
  }

  @Override
  public List<Sample> edges(ColumnType type, ValueFormat format) {
    return switch (type.family()) {
      case BYTES ->
          sized(
              type,
              new Sample("\\x", "empty"),
              new Sample("\\x00", "a zero byte"),
              new Sample("\\xff", "no text in UTF-8"),
              new Sample("\\x61", "text"),
              new Sample("\\x6100ff", "a zero byte inside"),
              new Sample("\\x" + "5c".repeat(300), "300 bytes"));
      case UUID ->
          List.of(
              new Sample("00000000-0000-0000-0000-000000000000", "nil"),
              new Sample("ffffffff-ffff-ffff-ffff-ffffffffffff", "greatest"));
      case INET ->
          List.of(
              new Sample("192.168.1.5/24", "a host in a network"),
              new Sample("::1", "version 6"),
              new Sample("0.0.0.0/0", "everything"),
              new Sample("2001:db8::1/64", "version 6 in a network"));
      case CIDR ->
          List.of(new Sample("0.0.0.0/0", "everything"), new Sample("2001:db8::/32", "version 6"));
      case MACADDR ->
          type.declared().startsWith("macaddr8")
              ? List.of(new Sample("ff:ff:ff:ff:ff:ff:ff:ff", "greatest"))
              : List.of(
                  new Sample("00:00:00:00:00:00", "zero"),
                  new Sample("ff:ff:ff:ff:ff:ff", "greatest"));
      case BIT -> bitEdges(type);
      case TSVECTOR ->
          List.of(new Sample("", "no words"), new Sample("'a':1A,3 'it''s':2", "weights, a quote"));
      case TSQUERY -> List.of(new Sample("'a' & !( 'b' | 'c':* )", "all operators"));
      case LTREE -> List.of(new Sample("", "no labels"), new Sample("A.b.C_1", "three labels"));
      case GEOMETRIC -> List.of(new Sample(geometry(type.declared(), 0, 0), "at the origin"));
      default -> List.of();
    };
  }

  private static List<Sample> sized(ColumnType type, Sample... samples) {
    return List.of(samples).stream()
        .filter(s -> type.length() < 0 || (s.text().length() - 2) / 2 <= type.length())
        .toList();
  }

  private static List<Sample> bitEdges(ColumnType type) {
    boolean varying = type.declared().contains("varying") || type.declared().startsWith("varbit");
    int length = type.length() < 0 ? (varying ? 16 : 1) : type.length();
    Sample zeros = new Sample("0".repeat(length), "zeros");
    Sample ones = new Sample("1".repeat(length), "ones");
    return varying
        ? List.of(new Sample("", "no bits"), zeros, ones, new Sample("1", "one bit"))
        : List.of(zeros, ones);
  }
}
