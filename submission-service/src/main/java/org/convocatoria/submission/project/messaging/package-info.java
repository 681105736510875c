/** Events and mail of calls for projects and applications. */
@NullMarked
package org.convocatoria.submission.project.messaging;

import org.jspecify.annotations.NullMarked;
