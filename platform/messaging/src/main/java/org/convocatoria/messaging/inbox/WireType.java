package org.convocatoria.messaging.inbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The wire types that a record of a consumer's own reading stands for. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WireType {

  /** For example {@code submission.contribution-admitted.v1}. */
  String[] value();
}
