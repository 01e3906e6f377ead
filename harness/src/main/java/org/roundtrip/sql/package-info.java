/**
 * SQL scripts, split into the statements that are sent to a server, each with its file and line.
 */
@NullMarked
package org.roundtrip.sql;

import org.jspecify.annotations.NullMarked;
