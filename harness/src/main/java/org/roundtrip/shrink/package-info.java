/** Reduces a row set that reproduces a problem to a minimal one. */
@NullMarked
package org.roundtrip.shrink;

import org.jspecify.annotations.NullMarked;
