/** The syntax of PostgreSQL's scripts. */
@NullMarked
package org.roundtrip.sql.postgres;

import org.jspecify.annotations.NullMarked;
