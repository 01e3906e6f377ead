/**
 * What a database looks like: snapshots of every schema object as sorted text, and what differs
 * between two of them.
 */
@NullMarked
package org.roundtrip.schema;

import org.jspecify.annotations.NullMarked;
