/**
 * Projects that use Alembic. Their own Python runs a small driver, which is part of Roundtrip: it
 * loads the script directory once and runs env.py in the same way as Alembic's commands.
 */
@NullMarked
package org.roundtrip.project.alembic;

import org.jspecify.annotations.NullMarked;
