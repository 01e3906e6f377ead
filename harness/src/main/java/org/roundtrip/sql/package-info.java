/**
 * SQL as text: one lexer for all engines, scripts split into the statements that are sent to a
 * server, each with its file and line, and what statements do as far as their words tell. An
 * engine's {@link org.roundtrip.sql.SqlSyntax} is a part of its dialect.
 */
@NullMarked
package org.roundtrip.sql;

import org.jspecify.annotations.NullMarked;
