/**
 * Upgrades and downgrades a user's database: computes the steps to a target, runs them, records the
 * applied revisions in the version table, and locks the database meanwhile.
 */
@NullMarked
package org.roundtrip.upgrade;

import org.jspecify.annotations.NullMarked;
