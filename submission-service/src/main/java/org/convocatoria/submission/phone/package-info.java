/** Whom to call by telephone, and what to say: contributors who left a number and no address. */
@NullMarked
package org.convocatoria.submission.phone;

import org.jspecify.annotations.NullMarked;
