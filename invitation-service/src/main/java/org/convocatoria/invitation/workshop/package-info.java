/** When and where the workshops are, as their own service last told it. */
@NullMarked
package org.convocatoria.invitation.workshop;

import org.jspecify.annotations.NullMarked;
