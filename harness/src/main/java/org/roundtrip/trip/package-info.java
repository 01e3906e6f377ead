/**
 * What is done: which legs are walked on which database, and what was observed. Gives plain values;
 * judges nothing.
 */
@NullMarked
package org.roundtrip.trip;

import org.jspecify.annotations.NullMarked;
