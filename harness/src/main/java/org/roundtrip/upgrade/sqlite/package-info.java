/** Supports upgrades of SQLite databases. */
@NullMarked
package org.roundtrip.upgrade.sqlite;

import org.jspecify.annotations.NullMarked;
