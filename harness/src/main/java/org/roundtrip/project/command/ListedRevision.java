package org.roundtrip.project.command;

import java.util.Map;
import org.roundtrip.revision.Revision;

/**
 * A revision as the tool lists it.
 *
 * @param values what commands are filled with: the groups of the pattern, {@code parent}, and the
 *     parent's groups as {@code parent.group}
 * @param chain the revisions in whose midst its parent is looked for; empty where all are one
 */
record ListedRevision(Revision revision, Map<String, String> values, String chain) {

  ListedRevision {
    values = Map.copyOf(values);
  }
}
