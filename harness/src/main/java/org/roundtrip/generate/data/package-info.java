/** A set of made rows as a plain value, and how it is written into a database. */
@NullMarked
package org.roundtrip.generate.data;

import org.jspecify.annotations.NullMarked;
