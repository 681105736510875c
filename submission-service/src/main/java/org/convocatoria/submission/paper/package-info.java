/** The forms of participation on paper, to be filled in by hand. */
@NullMarked
package org.convocatoria.submission.paper;

import org.jspecify.annotations.NullMarked;
