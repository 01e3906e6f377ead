/** Registers the parts of the PostgreSQL dialect. */
@NullMarked
package org.roundtrip.dialect.postgres;

import org.jspecify.annotations.NullMarked;
