/**
 * PostgreSQL from binaries published as Maven artifacts. The only package that touches the artifact
 * resolver and the unpacking libraries.
 */
@NullMarked
package org.roundtrip.database.postgres.embedded;

import org.jspecify.annotations.NullMarked;
