/** Row generation on PostgreSQL. */
@NullMarked
package org.roundtrip.generate.postgres;

import org.jspecify.annotations.NullMarked;
