/** Rounds over HTTP. */
@NullMarked
package org.convocatoria.invitation.round.web;

import org.jspecify.annotations.NullMarked;
