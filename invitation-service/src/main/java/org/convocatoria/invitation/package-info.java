/** Invites experts to workshops, one by one, and keeps their replies. */
@NullMarked
package org.convocatoria.invitation;

import org.jspecify.annotations.NullMarked;
