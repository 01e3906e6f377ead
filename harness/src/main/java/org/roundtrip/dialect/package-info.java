/**
 * Engines and their dialects. A package whose behavior depends on the engine declares an interface
 * and asks the engine for its implementation. The dialects in the subpackages register the
 * implementations of an engine.
 */
@NullMarked
package org.roundtrip.dialect;

import org.jspecify.annotations.NullMarked;
