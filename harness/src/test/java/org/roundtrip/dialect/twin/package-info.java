/** A third engine, for tests. */
@NullMarked
package org.roundtrip.dialect.twin;

import org.jspecify.annotations.NullMarked;
