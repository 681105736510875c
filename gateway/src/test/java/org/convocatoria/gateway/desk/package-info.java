/** What waits for a person, and the search of everything. */
@NullMarked
package org.convocatoria.gateway.desk;

import org.jspecify.annotations.NullMarked;
