package org.convocatoria.service.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A JSON body that is checked against {@code contracts/api/schemas/<name>.schema.json} before it
 * becomes an object; 422 names every field that is wrong.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidBody {

  /** The schema's name. */
  String value();

  /** True if a request without a body counts as one with an empty object. */
  boolean optional() default false;
}
