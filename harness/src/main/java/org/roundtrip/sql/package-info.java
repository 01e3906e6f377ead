/**
 * SQL as text: one lexer for all engines, the splitter of scripts into statements with their file
 * and line, and the effects of statements as far as their words show them. An engine's {@link
 * org.roundtrip.sql.SqlSyntax} is a part of its dialect.
 */
@NullMarked
package org.roundtrip.sql;

import org.jspecify.annotations.NullMarked;
