/** Projects of MyBatis Migrations, run by the tool itself. */
@NullMarked
package org.roundtrip.project.mybatis;

import org.jspecify.annotations.NullMarked;
