/** PostgreSQL's part of running migrations. */
@NullMarked
package org.roundtrip.project.postgres;

import org.jspecify.annotations.NullMarked;
