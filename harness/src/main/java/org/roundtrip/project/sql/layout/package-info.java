/** The layouts of migration tools with plain SQL, one class each. */
@NullMarked
package org.roundtrip.project.sql.layout;

import org.jspecify.annotations.NullMarked;
