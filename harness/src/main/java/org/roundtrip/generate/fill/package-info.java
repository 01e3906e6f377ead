/** Fills tables with made rows; the database itself is the judge of what it takes. */
@NullMarked
package org.roundtrip.generate.fill;

import org.jspecify.annotations.NullMarked;
