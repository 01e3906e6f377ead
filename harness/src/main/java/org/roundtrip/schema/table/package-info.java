/**
 * The structure of tables that determines which rows they accept: columns, keys and constraints,
 * read from a schema snapshot.
 */
@NullMarked
package org.roundtrip.schema.table;

import org.jspecify.annotations.NullMarked;
