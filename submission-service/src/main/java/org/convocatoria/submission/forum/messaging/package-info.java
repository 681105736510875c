/** Events and mail of forums. */
@NullMarked
package org.convocatoria.submission.forum.messaging;

import org.jspecify.annotations.NullMarked;
