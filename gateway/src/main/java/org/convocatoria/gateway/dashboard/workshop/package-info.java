/** Workshops and their results, and what each table has to work with. */
@NullMarked
package org.convocatoria.gateway.dashboard.workshop;

import org.jspecify.annotations.NullMarked;
