/** Tests of the package of this name. */
@NullMarked
package org.convocatoria.gateway.refusal;

import org.jspecify.annotations.NullMarked;
