/** Where migrations come from and what moves a database from one revision to the next. */
@NullMarked
package org.roundtrip.project;

import org.jspecify.annotations.NullMarked;
