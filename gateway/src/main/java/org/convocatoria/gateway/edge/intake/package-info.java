/** Limits on what is handed in without an account. */
@NullMarked
package org.convocatoria.gateway.edge.intake;

import org.jspecify.annotations.NullMarked;
