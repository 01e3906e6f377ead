/** The tables of one engine, as its snapshots have them. */
@NullMarked
package org.roundtrip.schema.table.postgres;

import org.jspecify.annotations.NullMarked;
