package org.roundtrip.junit;

import java.util.List;

/** A part of the test tree, before anything of it was chosen. */
record Plan(Subject subject, List<Plan> children) {

  Plan {
    children = List.copyOf(children);
  }

  static Plan leaf(Subject subject) {
    return new Plan(subject, List.of());
  }
}
