/** Whether the process is alive and ready, and its metrics. */
@NullMarked
package org.convocatoria.service.health;

import org.jspecify.annotations.NullMarked;
