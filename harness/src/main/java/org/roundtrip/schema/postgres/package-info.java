/** Schema snapshots of PostgreSQL, read from its system catalogs. */
@NullMarked
package org.roundtrip.schema.postgres;

import org.jspecify.annotations.NullMarked;
