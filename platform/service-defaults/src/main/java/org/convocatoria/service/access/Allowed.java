package org.convocatoria.service.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles that may use a handler. Every handler carries this or {@link Open}; a service with one
 * that does not will not start.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

  /** Role names as the gateway's tokens carry them. */
  String[] value();

  /**
   * The path variable that names a table; a caller who is not responsible for the whole process may
   * only act on tables of their own. Handlers that take the table from the body ask {@link
   * Caller#mustHaveTable} themselves and say so by {@code "body"}.
   */
  String table() default "";
}
