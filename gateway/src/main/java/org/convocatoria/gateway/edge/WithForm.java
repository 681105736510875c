package org.convocatoria.gateway.edge;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a controller whose pages hold a form to send: its templates find the value of the hidden field
 * {@code _csrf} as {@code ${csrf}}. Pages without forms set no cookie.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithForm {}
