/**
 * Runs the legs of round trips on scratch databases and returns the observations as plain values.
 * Checks derive findings from them.
 */
@NullMarked
package org.roundtrip.trip;

import org.jspecify.annotations.NullMarked;
