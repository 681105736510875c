/** The platform's API, called by the commands as any program would. */
@NullMarked
package org.convocatoria.local.client;

import org.jspecify.annotations.NullMarked;
