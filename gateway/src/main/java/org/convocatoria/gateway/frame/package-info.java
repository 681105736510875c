/** The frame of the gateway's own pages. */
@NullMarked
package org.convocatoria.gateway.frame;

import org.jspecify.annotations.NullMarked;
