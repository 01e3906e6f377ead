package org.roundtrip.project.command;

import java.util.Map;
import org.roundtrip.revision.Revision;

/**
 * A revision in the output of the tool.
 *
 * @param values the values of the placeholders in commands: the groups of the pattern, {@code
 *     parent}, and the parent's groups as {@code parent.group}
 * @param chain the chain to which the revision and its parent belong; empty if there is only one
 */
record ListedRevision(Revision revision, Map<String, String> values, String chain) {

  ListedRevision {
    values = Map.copyOf(values);
  }
}
