/** What people get in writing: letters asked of the notification service, calendar entries. */
@NullMarked
package org.convocatoria.invitation.letter;

import org.jspecify.annotations.NullMarked;
