package org.roundtrip.junit;

import java.util.List;

/** A part of the test tree, before anything of it was chosen. */
record PlannedNode(NodeDescriptor subject, List<PlannedNode> children) {

  PlannedNode {
    children = List.copyOf(children);
  }

  static PlannedNode leaf(NodeDescriptor subject) {
    return new PlannedNode(subject, List.of());
  }
}
