/** Events of focus groups and interviews. */
@NullMarked
package org.convocatoria.submission.session.messaging;

import org.jspecify.annotations.NullMarked;
