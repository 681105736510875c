/** Invites experts to workshops, one by one, and keeps what they answer. */
@NullMarked
package org.convocatoria.invitation;

import org.jspecify.annotations.NullMarked;
