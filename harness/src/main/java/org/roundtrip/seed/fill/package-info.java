/** Fills tables with made rows; the database itself is the judge of what it takes. */
@NullMarked
package org.roundtrip.seed.fill;

import org.jspecify.annotations.NullMarked;
