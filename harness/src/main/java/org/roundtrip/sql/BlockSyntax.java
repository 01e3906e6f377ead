package org.roundtrip.sql;

import java.util.Set;

/**
 * The constructs in which a semicolon does not end a statement.
 *
 * @param created the kinds of objects whose definition can contain a block of statements, in upper
 *     case
 * @param opening the words that open a block, in upper case
 * @param parentheses whether a semicolon inside parentheses does not end a statement
 * @param copyRows whether a {@code COPY … FROM stdin} is followed by its rows in the script
 */
public record BlockSyntax(
    Set<String> created, String opening, boolean parentheses, boolean copyRows) {}
