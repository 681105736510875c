/** Passwords of staff: which may be used, and how they are stored. */
@NullMarked
package org.convocatoria.gateway.password;

import org.jspecify.annotations.NullMarked;
