/** Tells the other services what the tables arrived at. */
@NullMarked
package org.convocatoria.workshop.result.messaging;

import org.jspecify.annotations.NullMarked;
