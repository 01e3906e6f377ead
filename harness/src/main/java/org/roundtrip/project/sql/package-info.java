/** Scripts of plain SQL: their texts, and how they are run. */
@NullMarked
package org.roundtrip.project.sql;

import org.jspecify.annotations.NullMarked;
