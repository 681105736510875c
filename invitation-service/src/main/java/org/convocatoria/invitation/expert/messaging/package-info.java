/** Publishes nothing about experts that says who they are. */
@NullMarked
package org.convocatoria.invitation.expert.messaging;

import org.jspecify.annotations.NullMarked;
