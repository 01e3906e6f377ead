/** Makes a set of rows that shows a problem as small as it can be. */
@NullMarked
package org.roundtrip.shrink;

import org.jspecify.annotations.NullMarked;
