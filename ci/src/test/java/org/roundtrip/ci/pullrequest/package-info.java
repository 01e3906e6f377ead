/** Pull requests in git repositories, verified by the whole command as CI does it. */
@NullMarked
package org.roundtrip.ci.pullrequest;

import org.jspecify.annotations.NullMarked;
