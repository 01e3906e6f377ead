/**
 * Runs PostgreSQL from binaries that are published as Maven artifacts. Only this package uses the
 * artifact resolver and the archive libraries.
 */
@NullMarked
package org.roundtrip.database.postgres.embedded;

import org.jspecify.annotations.NullMarked;
