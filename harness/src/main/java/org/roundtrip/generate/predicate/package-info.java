/**
 * Values for conditions: extracts literals and bounds from SQL, and evaluates candidates in the
 * database.
 */
@NullMarked
package org.roundtrip.generate.predicate;

import org.jspecify.annotations.NullMarked;
