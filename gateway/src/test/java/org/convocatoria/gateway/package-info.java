/** Tests of the gateway as a whole. */
@NullMarked
package org.convocatoria.gateway;

import org.jspecify.annotations.NullMarked;
