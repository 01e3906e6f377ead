/** The syntax of SQLite's scripts. */
@NullMarked
package org.roundtrip.sql.sqlite;

import org.jspecify.annotations.NullMarked;
