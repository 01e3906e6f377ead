package org.roundtrip.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says at which revision a {@link MigratedDatabase} is handed to a test: {@code @At("7c1e")
 * MigratedDatabase db}. Without it, or with nothing in it, the database has no revision yet.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface At {

  /** The last revision applied: an id, a name, the unique beginning of one, or {@code head}. */
  String value() default "";

  /** The revision that comes next, instead of {@link #value()}: all that it needs is applied. */
  String before() default "";

  /**
   * The database, {@code sqlite} or {@code postgresql}; by default the first of those that the
   * class is run on.
   */
  String[] database() default {};
}
