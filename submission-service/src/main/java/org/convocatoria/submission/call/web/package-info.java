/** The call as the public reads it. */
@NullMarked
package org.convocatoria.submission.call.web;

import org.jspecify.annotations.NullMarked;
