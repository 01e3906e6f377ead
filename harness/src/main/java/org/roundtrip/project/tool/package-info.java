/**
 * The common part of migration tools that open their own connections. Such tools run with their own
 * configuration and write a history table; their statements can be recorded and replayed.
 */
@NullMarked
package org.roundtrip.project.tool;

import org.jspecify.annotations.NullMarked;
