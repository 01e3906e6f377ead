/** Registers the parts of the SQLite dialect. */
@NullMarked
package org.roundtrip.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
