/** Forums of proposals: the day in the room, and what is proposed and argued online. */
@NullMarked
package org.convocatoria.submission.forum;

import org.jspecify.annotations.NullMarked;
