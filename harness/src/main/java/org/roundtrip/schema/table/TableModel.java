package org.roundtrip.schema.table;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.roundtrip.dialect.Engine;

/** The tables of a database and the rules for their rows. Immutable. */
public record TableModel(Engine engine, SortedMap<TableName, Table> tables) {

  /** Copies the map. */
  public TableModel {
    tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
  }
}
