/** What rows a table takes: its columns, keys and constraints, read from a schema snapshot. */
@NullMarked
package org.roundtrip.schema.table;

import org.jspecify.annotations.NullMarked;
