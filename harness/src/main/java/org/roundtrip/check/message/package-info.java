/** What findings consist of: evidence, and advice that no front end has put into words yet. */
@NullMarked
package org.roundtrip.check.message;

import org.jspecify.annotations.NullMarked;
