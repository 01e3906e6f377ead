package org.roundtrip.sql;

import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.sql.Token.Kind;

/**
 * The shape of the statement that is being read: whether a semicolon at this place would end it.
 *
 * <p>A block of statements ({@code BEGIN ATOMIC … END} of a PostgreSQL routine, {@code BEGIN … END}
 * of an SQLite trigger) ends with the {@code END} that follows a semicolon: nothing inside it can
 * begin with that word, while {@code CASE … END} and a column named {@code end} never follow one.
 */
final class BlockTracker {

  private final Engine engine;
  private Head head = Head.NOTHING;
  private Block block = Block.NONE;
  private int parentheses;
  private boolean takesRows;
  private @Nullable Token previous;

  BlockTracker(Engine engine) {
    this.engine = engine;
  }

  /** What the first words say. */
  private enum Head {
    NOTHING,
    CREATE,
    COPY,
    WITH_BLOCK,
    OTHER
  }

  private enum Block {
    NONE,
    OPEN,
    CLOSED
  }

  boolean isOpen() {
    return block == Block.OPEN || parentheses > 0;
  }

  /** Whether it is a {@code COPY … FROM stdin}, which is followed by rows. */
  boolean takesRows() {
    return takesRows;
  }

  void add(Token token) {
    if (token.kind() == Kind.WORD) {
      word(token);
    } else if (engine == Engine.POSTGRESQL) {
      parenthesis(token);
    }
    if (head == Head.NOTHING) {
      head = Head.OTHER;
    }
    previous = token;
  }

  private void word(Token word) {
    switch (head) {
      case NOTHING -> head = first(word);
      case CREATE -> head = created(word);
      case COPY -> takesRows |= parentheses == 0 && word.is("STDIN") && previousIs("FROM");
      case WITH_BLOCK -> blockWord(word);
      case OTHER -> {}
    }
  }

  private Head first(Token word) {
    if (word.is("CREATE")) {
      return Head.CREATE;
    }
    return engine == Engine.POSTGRESQL && word.is("COPY") ? Head.COPY : Head.OTHER;
  }

  private Head created(Token word) {
    if (word.isOneOf("OR", "REPLACE", "TEMP", "TEMPORARY")) {
      return Head.CREATE;
    }
    boolean block =
        engine == Engine.SQLITE ? word.is("TRIGGER") : word.isOneOf("FUNCTION", "PROCEDURE");
    return block ? Head.WITH_BLOCK : Head.OTHER;
  }

  private void blockWord(Token word) {
    if (block == Block.NONE && parentheses == 0 && opens(word)) {
      block = Block.OPEN;
    } else if (block == Block.OPEN && word.is("END") && closes()) {
      block = Block.CLOSED;
    }
  }

  private boolean opens(Token word) {
    return engine == Engine.POSTGRESQL
        ? word.is("ATOMIC") && previousIs("BEGIN")
        : word.is("BEGIN");
  }

  private boolean closes() {
    return previous != null && previous.is(';') || previousIs("ATOMIC");
  }

  private void parenthesis(Token token) {
    if (token.is('(')) {
      parentheses++;
    } else if (token.is(')') && parentheses > 0) {
      parentheses--;
    }
  }

  private boolean previousIs(String word) {
    return previous != null && previous.is(word);
  }
}
