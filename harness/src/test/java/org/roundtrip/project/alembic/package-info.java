/** Alembic, run for real by a Python that has it. */
@NullMarked
package org.roundtrip.project.alembic;

import org.jspecify.annotations.NullMarked;
