/** The desk pages that join the services: what waits for a person, and the search of everything. */
@NullMarked
package org.convocatoria.gateway.desk;

import org.jspecify.annotations.NullMarked;
