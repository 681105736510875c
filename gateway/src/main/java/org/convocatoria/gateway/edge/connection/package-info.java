/** Connections of callers: how they end, and what every response carries. */
@NullMarked
package org.convocatoria.gateway.edge.connection;

import org.jspecify.annotations.NullMarked;
