/**
 * The settings that messages mention, and the names that users mistype. Each front end replaces a
 * setting by its own option or property name.
 */
@NullMarked
package org.roundtrip.setting;

import org.jspecify.annotations.NullMarked;
