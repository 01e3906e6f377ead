/** Compares the history of the working tree with the history of a base branch. */
@NullMarked
package org.roundtrip.change;

import org.jspecify.annotations.NullMarked;
