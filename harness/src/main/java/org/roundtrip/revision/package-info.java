/**
 * The model of a migration history: revisions, their graph, and the problems of that graph. It is
 * independent of file formats and databases.
 */
@NullMarked
package org.roundtrip.revision;

import org.jspecify.annotations.NullMarked;
