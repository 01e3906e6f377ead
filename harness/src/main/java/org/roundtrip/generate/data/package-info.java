/** A generated row set as a value, and the statements that insert it. */
@NullMarked
package org.roundtrip.generate.data;

import org.jspecify.annotations.NullMarked;
