/** Checks: each class derives findings from observations. */
@NullMarked
package org.roundtrip.check;

import org.jspecify.annotations.NullMarked;
