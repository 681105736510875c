/** What may be told of an expert: nothing that says who it is. */
@NullMarked
package org.convocatoria.invitation.expert.messaging;

import org.jspecify.annotations.NullMarked;
