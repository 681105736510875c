/** Focus groups and interviews: who took part, what was said, and the excerpts that are cited. */
@NullMarked
package org.convocatoria.submission.session;

import org.jspecify.annotations.NullMarked;
