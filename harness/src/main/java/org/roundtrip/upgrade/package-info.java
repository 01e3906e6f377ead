/**
 * Moves a database in use through a history and keeps its books: from what a user types to the
 * steps to take, the table that says which revisions are there, and one upgrade at a time.
 */
@NullMarked
package org.roundtrip.upgrade;

import org.jspecify.annotations.NullMarked;
