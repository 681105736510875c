/** Tests of the door every request passes. */
@NullMarked
package org.convocatoria.gateway.edge;

import org.jspecify.annotations.NullMarked;
