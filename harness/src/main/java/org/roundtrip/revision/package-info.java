/**
 * What a migration history is: revisions, the graph that they form, and what can be wrong with that
 * graph. Knows no files' format and no database.
 */
@NullMarked
package org.roundtrip.revision;

import org.jspecify.annotations.NullMarked;
