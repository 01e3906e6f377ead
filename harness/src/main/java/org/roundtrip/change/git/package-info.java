/** Reads the files of a base branch with JGit, without the git command. */
@NullMarked
package org.roundtrip.change.git;

import org.jspecify.annotations.NullMarked;
