/** Tests of the package of this name. */
@NullMarked
package org.convocatoria.gateway.edge.connection;

import org.jspecify.annotations.NullMarked;
