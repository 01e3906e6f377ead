package org.roundtrip.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Specifies the revision of a {@link MigratedDatabase} parameter: {@code @At("7c1e")
 * MigratedDatabase db}. Without it, or with nothing in it, the database has no revision yet.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface At {

  /** The last applied revision: an id, a name, a unique prefix of either, or {@code head}. */
  String value() default "";

  /**
   * The next revision, as an alternative to {@link #value()}: only the revisions that it depends on
   * are applied.
   */
  String before() default "";

  /**
   * The database, {@code sqlite} or {@code postgresql}; by default the first database of the class.
   */
  String[] database() default {};
}
