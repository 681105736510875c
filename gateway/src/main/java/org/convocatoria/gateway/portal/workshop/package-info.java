/** The calendar of workshops, their changes and their results. */
@NullMarked
package org.convocatoria.gateway.portal.workshop;

import org.jspecify.annotations.NullMarked;
