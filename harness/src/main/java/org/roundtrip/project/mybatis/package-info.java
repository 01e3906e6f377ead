/** Projects of MyBatis Migrations, whose migrations the tool itself runs. */
@NullMarked
package org.roundtrip.project.mybatis;

import org.jspecify.annotations.NullMarked;
