/** Migration projects in plain SQL: one small class for each layout, all run by one migrator. */
@NullMarked
package org.roundtrip.project.sql;

import org.jspecify.annotations.NullMarked;
