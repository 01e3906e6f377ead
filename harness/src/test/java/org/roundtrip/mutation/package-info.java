/**
 * Breaks correct migrations in many small ways and counts how many of the broken ones are caught;
 * run by {@code ci/benchmark --mutation}.
 */
@NullMarked
package org.roundtrip.mutation;

import org.jspecify.annotations.NullMarked;
