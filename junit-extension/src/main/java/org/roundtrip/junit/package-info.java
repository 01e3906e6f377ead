/**
 * The JUnit front end: an annotation, the test engine that runs it and the extension for
 * hand-written data tests.
 */
@NullMarked
package org.roundtrip.junit;

import org.jspecify.annotations.NullMarked;
