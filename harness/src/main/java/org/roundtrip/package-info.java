/** The facade: settings in, report out. Everything else is behind it. */
@NullMarked
package org.roundtrip;

import org.jspecify.annotations.NullMarked;
