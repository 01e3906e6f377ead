/**
 * The settings that messages mention. Each front end replaces them by its own option or property
 * names.
 */
@NullMarked
package org.roundtrip.setting;

import org.jspecify.annotations.NullMarked;
