/** Snapshots of a database's schema objects as sorted text, and the comparison of snapshots. */
@NullMarked
package org.roundtrip.schema;

import org.jspecify.annotations.NullMarked;
