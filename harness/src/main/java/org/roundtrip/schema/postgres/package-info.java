/** Schema snapshots of PostgreSQL, read from its catalogues. */
@NullMarked
package org.roundtrip.schema.postgres;

import org.jspecify.annotations.NullMarked;
