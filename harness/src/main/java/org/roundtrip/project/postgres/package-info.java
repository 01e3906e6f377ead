/** What running migrations needs to know about PostgreSQL. */
@NullMarked
package org.roundtrip.project.postgres;

import org.jspecify.annotations.NullMarked;
