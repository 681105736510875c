/** Connections of callers: the time they get, and what every response carries. */
@NullMarked
package org.convocatoria.gateway.edge.connection;

import org.jspecify.annotations.NullMarked;
