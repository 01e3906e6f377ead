package org.roundtrip.sql;

import java.util.Set;

/**
 * Where a semicolon does not end a statement, and what may follow one.
 *
 * @param created what is created with a block of statements, in upper case
 * @param opening the words that open a block, in upper case
 * @param parentheses whether a semicolon inside of parentheses ends nothing
 * @param copyRows whether the rows of a {@code COPY … FROM stdin} follow it in the script
 */
public record BlockSyntax(
    Set<String> created, String opening, boolean parentheses, boolean copyRows) {}
