/** The audit of the whole platform: each service keeps its own, here they are one list. */
@NullMarked
package org.convocatoria.gateway.audit;

import org.jspecify.annotations.NullMarked;
