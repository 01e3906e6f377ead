/** How migration tools lay out plain SQL: one small class for each layout. */
@NullMarked
package org.roundtrip.project.sql.layout;

import org.jspecify.annotations.NullMarked;
