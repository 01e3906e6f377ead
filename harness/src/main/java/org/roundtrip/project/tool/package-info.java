/**
 * What all migration tools have in common that make connections of their own: they are driven by
 * their own words, keep books in the database, and what they send can be seen and sent again.
 */
@NullMarked
package org.roundtrip.project.tool;

import org.jspecify.annotations.NullMarked;
