/** How a process started by the supervisor says that it is ready. */
@NullMarked
package org.convocatoria.local.readiness;

import org.jspecify.annotations.NullMarked;
