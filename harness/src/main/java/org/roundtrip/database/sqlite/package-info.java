/** Scratch databases in SQLite files. */
@NullMarked
package org.roundtrip.database.sqlite;

import org.jspecify.annotations.NullMarked;
