/**
 * Projects that live by Alembic, run by their own Python: a small driver, which comes with us,
 * loads the script directory once and runs env.py as Alembic's commands do.
 */
@NullMarked
package org.roundtrip.project.alembic;

import org.jspecify.annotations.NullMarked;
