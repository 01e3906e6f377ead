/**
 * Projects of Liquibase, run by Liquibase itself, with the version that is on the class path. A
 * changeset is a revision. Nothing outside of this package touches the library, which may be
 * missing.
 */
@NullMarked
package org.roundtrip.project.liquibase;

import org.jspecify.annotations.NullMarked;
