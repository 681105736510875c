/** The call in the frame of every page. */
@NullMarked
package org.convocatoria.invitation.call.pages;

import org.jspecify.annotations.NullMarked;
