/** An invitation for whoever holds its link or code. */
@NullMarked
package org.convocatoria.invitation.invitation.web;

import org.jspecify.annotations.NullMarked;
