/** Supports upgrades of PostgreSQL databases. */
@NullMarked
package org.roundtrip.upgrade.postgres;

import org.jspecify.annotations.NullMarked;
