/** Scratch databases on a PostgreSQL server, whoever provides the server. */
@NullMarked
package org.roundtrip.database.postgres;

import org.jspecify.annotations.NullMarked;
