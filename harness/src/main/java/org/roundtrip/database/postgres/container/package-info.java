/** PostgreSQL in a container. The only package that touches Testcontainers and Docker Java. */
@NullMarked
package org.roundtrip.database.postgres.container;

import org.jspecify.annotations.NullMarked;
