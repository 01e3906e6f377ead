/** Fills tables with generated rows that the database accepts. */
@NullMarked
package org.roundtrip.generate.fill;

import org.jspecify.annotations.NullMarked;
