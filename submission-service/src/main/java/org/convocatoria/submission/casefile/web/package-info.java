/** Case files for programs of the staff. */
@NullMarked
package org.convocatoria.submission.casefile.web;

import org.jspecify.annotations.NullMarked;
