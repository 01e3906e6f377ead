/** The tables of one engine, as its snapshots have them. */
@NullMarked
package org.roundtrip.schema.table.sqlite;

import org.jspecify.annotations.NullMarked;
