/** The audit of all services as one list. */
@NullMarked
package org.convocatoria.gateway.audit;

import org.jspecify.annotations.NullMarked;
