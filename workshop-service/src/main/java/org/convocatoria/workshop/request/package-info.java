/** Repeated requests: the same key finds what the first one made. */
@NullMarked
package org.convocatoria.workshop.request;

import org.jspecify.annotations.NullMarked;
