/** Row generation on SQLite. */
@NullMarked
package org.roundtrip.generate.sqlite;

import org.jspecify.annotations.NullMarked;
