/** The settings that a sentence may name. Each front end says in its own way how one is given. */
@NullMarked
package org.roundtrip.setting;

import org.jspecify.annotations.NullMarked;
