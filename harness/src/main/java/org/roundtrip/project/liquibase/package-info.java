/**
 * Projects that use Liquibase, run by the version of Liquibase on the class path. A changeset is a
 * revision. No other package uses the library, which is optional.
 */
@NullMarked
package org.roundtrip.project.liquibase;

import org.jspecify.annotations.NullMarked;
