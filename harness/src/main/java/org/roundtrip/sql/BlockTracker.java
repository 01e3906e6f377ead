package org.roundtrip.sql;

import org.jspecify.annotations.Nullable;
import org.roundtrip.sql.Token.Kind;

/**
 * Determines whether a semicolon ends the current statement. Receives the tokens in order.
 *
 * <p>A block of statements ({@code BEGIN ATOMIC … END} of a PostgreSQL routine, {@code BEGIN … END}
 * of an SQLite trigger) ends with the {@code END} that follows a semicolon: nothing inside it can
 * begin with that word, while {@code CASE … END} and a column named {@code end} never follow one.
 */
final class BlockTracker {

  private final BlockSyntax syntax;
  private final String[] opening;
  private Head head = Head.NOTHING;
  private Block block = Block.NONE;
  private int parentheses;
  private boolean takesRows;
  private @Nullable Token previous;

  BlockTracker(BlockSyntax syntax) {
    this.syntax = syntax;
    this.opening = syntax.opening().split(" ");
  }

  /** The kind of block that the first words of the statement announce. */
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

  /** Whether the statement is a {@code COPY … FROM stdin}, which is followed by its rows. */
  boolean takesRows() {
    return takesRows;
  }

  void add(Token token) {
    if (token.kind() == Kind.WORD) {
      word(token);
    } else if (syntax.parentheses()) {
      parentheses = Math.max(0, parentheses + token.depth());
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
    return syntax.copyRows() && word.is("COPY") ? Head.COPY : Head.OTHER;
  }

  private Head created(Token word) {
    if (word.isOneOf("OR", "REPLACE", "TEMP", "TEMPORARY")) {
      return Head.CREATE;
    }
    return syntax.created().stream().anyMatch(word::is) ? Head.WITH_BLOCK : Head.OTHER;
  }

  private void blockWord(Token word) {
    if (block == Block.NONE && parentheses == 0 && opens(word)) {
      block = Block.OPEN;
    } else if (block == Block.OPEN && word.is("END") && closes()) {
      block = Block.CLOSED;
    }
  }

  private boolean opens(Token word) {
    int last = opening.length - 1;
    return word.is(opening[last]) && (last == 0 || previousIs(opening[last - 1]));
  }

  private boolean closes() {
    return previousIs(";") || previousIs(opening[opening.length - 1]);
  }

  private boolean previousIs(String text) {
    return previous != null && previous.is(text);
  }
}
