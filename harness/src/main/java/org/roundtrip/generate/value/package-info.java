/** Values for a column: typical values, edges, near duplicates and random values. */
@NullMarked
package org.roundtrip.generate.value;

import org.jspecify.annotations.NullMarked;
