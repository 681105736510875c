/** What leaves the service about forums. */
@NullMarked
package org.convocatoria.submission.forum.messaging;

import org.jspecify.annotations.NullMarked;
