/** Tests of the package of this name. */
@NullMarked
package org.convocatoria.gateway.edge.body;

import org.jspecify.annotations.NullMarked;
