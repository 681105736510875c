/**
 * The short responses from which the gateway joins the desk's first page, its counts and its
 * search.
 */
@NullMarked
package org.convocatoria.service.work;

import org.jspecify.annotations.NullMarked;
