/** The entry point of the library: takes settings and returns a report. */
@NullMarked
package org.roundtrip;

import org.jspecify.annotations.NullMarked;
