/** PostgreSQL in a container. Only this package uses Testcontainers and docker-java. */
@NullMarked
package org.roundtrip.database.postgres.container;

import org.jspecify.annotations.NullMarked;
