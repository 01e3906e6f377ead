/** What rows a table takes: its columns, keys and constraints, read from a schema snapshot. */
@NullMarked
package org.roundtrip.seed.shape;

import org.jspecify.annotations.NullMarked;
