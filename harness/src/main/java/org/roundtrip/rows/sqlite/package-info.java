/** How rows are read and compared on one engine. */
@NullMarked
package org.roundtrip.rows.sqlite;

import org.jspecify.annotations.NullMarked;
