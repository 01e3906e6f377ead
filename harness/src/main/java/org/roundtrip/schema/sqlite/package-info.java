/** Schema snapshots of SQLite, read from its schema table and pragmas. */
@NullMarked
package org.roundtrip.schema.sqlite;

import org.jspecify.annotations.NullMarked;
