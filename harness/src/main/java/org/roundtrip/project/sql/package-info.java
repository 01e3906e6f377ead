/** Reads and runs plain SQL scripts. */
@NullMarked
package org.roundtrip.project.sql;

import org.jspecify.annotations.NullMarked;
