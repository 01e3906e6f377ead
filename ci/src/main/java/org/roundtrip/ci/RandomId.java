package org.roundtrip.ci;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.roundtrip.revision.RevisionId;

/** Ids for new revisions: twelve hexadecimal digits, as Alembic makes them. */
final class RandomId {

  private RandomId() {}

  static RevisionId next() {
    byte[] bytes = new byte[6];
    new SecureRandom().nextBytes(bytes);
    return new RevisionId(HexFormat.of().formatHex(bytes));
  }
}
