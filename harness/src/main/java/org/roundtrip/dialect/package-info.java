/**
 * Engines, and how each one is served. A package that needs to know an engine's ways declares an
 * interface for them and asks the engine for its part; the dialects in the packages below bring all
 * parts of an engine together.
 */
@NullMarked
package org.roundtrip.dialect;

import org.jspecify.annotations.NullMarked;
