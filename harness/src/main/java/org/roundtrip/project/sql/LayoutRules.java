package org.roundtrip.project.sql;

import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;

/** What advice about the scripts of a layout must know. */
public interface LayoutRules {

  /** The rules of a layout about which nothing is known. */
  LayoutRules NONE = new LayoutRules() {};

  /**
   * That the tool runs a script in a transaction and how to prevent that, in one sentence; empty if
   * it does not.
   */
  default String transaction() {
    return "";
  }

  /** The line that begins a script for one engine alone; empty if there is none. */
  default String mark(Direction direction, Engine engine) {
    return "";
  }
}
