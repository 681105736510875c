/** Forums of proposals: the meeting, and the proposals and reasons online. */
@NullMarked
package org.convocatoria.submission.forum;

import org.jspecify.annotations.NullMarked;
