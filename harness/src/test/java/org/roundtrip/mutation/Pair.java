package org.roundtrip.mutation;

import org.roundtrip.dialect.Engine;

/**
 * A correct migration.
 *
 * @param schema what it starts from
 */
record Pair(Engine engine, String name, Script schema, Script up, Script down) {

  @Override
  public String toString() {
    return engine.word() + "/" + name;
  }
}
