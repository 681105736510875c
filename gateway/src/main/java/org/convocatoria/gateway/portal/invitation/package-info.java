/** A personal invitation, answered by whoever holds its link or code. */
@NullMarked
package org.convocatoria.gateway.portal.invitation;

import org.jspecify.annotations.NullMarked;
