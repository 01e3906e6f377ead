package org.roundtrip.schema.table;

import java.util.List;
import org.roundtrip.sql.Tokens;

/** Parses a definition in a snapshot from left to right. */
public final class DefinitionReader {

  private final Tokens tokens;
  private int at;

  private DefinitionReader(Tokens tokens) {
    this.tokens = tokens;
  }

  public static DefinitionReader of(String sql) {
    return new DefinitionReader(Tokens.generic(sql));
  }

  /** The unread rest. */
  public Tokens rest() {
    return tokens.sub(at, tokens.count());
  }

  public boolean isDone() {
    return at == tokens.count();
  }

  /** Reads these words if they come next. */
  public boolean next(String... wanted) {
    boolean there = tokens.isSequence(at, wanted);
    at += there ? wanted.length : 0;
    return there;
  }

  /** Whether the rest contains these words outside of parentheses. */
  public boolean has(String... wanted) {
    return tokens.find(at, wanted) < tokens.count();
  }

  /**
   * Skips to the position after the first occurrence of these words outside of parentheses, or to
   * the end.
   */
  DefinitionReader skipTo(String wanted) {
    at = Math.min(tokens.count(), tokens.find(at, wanted) + 1);
    return this;
  }

  /** Reads a name. */
  String name() {
    return tokens.get(at++).value();
  }

  /** Reads an optionally qualified name. */
  public TableName tableName() {
    String first = name();
    return next(".") ? new TableName(first, name()) : new TableName("", first);
  }

  /**
   * Reads to the end of the next parentheses and returns their content, or empty if there are none.
   */
  public DefinitionReader group() {
    int open = tokens.find(at, "(");
    int close = tokens.closing(open);
    int from = Math.min(tokens.count(), open + 1);
    at = Math.min(tokens.count(), close + 1);
    return new DefinitionReader(tokens.sub(from, Math.max(from, close)));
  }

  /** Splits at commas outside of parentheses. */
  public List<DefinitionReader> items() {
    return rest().items().stream().map(DefinitionReader::new).toList();
  }

  /** The names in a list of columns. */
  List<String> names() {
    return items().stream().map(DefinitionReader::listed).toList();
  }

  /** A name in a list; PERIOD precedes the last column of a temporal foreign key. */
  private String listed() {
    return rest().count() == 2 && next("PERIOD") ? name() : name();
  }

  /** The rest as written. */
  public String text() {
    return rest().text();
  }

  /** The rest as written, without enclosing parentheses. */
  String expression() {
    Tokens inner = rest();
    while (inner.is(0, "(") && inner.closing(0) == inner.count() - 1) {
      inner = inner.sub(1, inner.count() - 1);
    }
    return inner.text();
  }
}
