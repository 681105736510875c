/** The directory of people who may be invited. */
@NullMarked
package org.convocatoria.invitation.expert;

import org.jspecify.annotations.NullMarked;
