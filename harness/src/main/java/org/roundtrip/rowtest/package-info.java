/**
 * Tests a revision with rows: chooses row sets, inserts and migrates them, and reduces each failing
 * set to a minimal one.
 */
@NullMarked
package org.roundtrip.rowtest;

import org.jspecify.annotations.NullMarked;
