/** Data requests as other programs use them. */
@NullMarked
package org.convocatoria.submission.datarequest.web;

import org.jspecify.annotations.NullMarked;
