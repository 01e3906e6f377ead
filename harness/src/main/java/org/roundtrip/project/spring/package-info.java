/** Reads the settings of a project's migration tool from Spring Boot's configuration files. */
@NullMarked
package org.roundtrip.project.spring;

import org.jspecify.annotations.NullMarked;
