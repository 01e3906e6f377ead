/** Scratch databases on PostgreSQL servers: embedded, in a container, or provided by the user. */
@NullMarked
package org.roundtrip.database.postgres;

import org.jspecify.annotations.NullMarked;
