/**
 * What conditions say about values: literals and bounds mined from SQL, and the database's own
 * word.
 */
@NullMarked
package org.roundtrip.generate.predicate;

import org.jspecify.annotations.NullMarked;
