/** How the other services hear that a call has opened. */
@NullMarked
package org.convocatoria.submission.call.messaging;

import org.jspecify.annotations.NullMarked;
