/** Who calls, and what each handler allows. */
@NullMarked
package org.convocatoria.service.access;

import org.jspecify.annotations.NullMarked;
