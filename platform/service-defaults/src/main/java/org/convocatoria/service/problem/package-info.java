/** Errors as problem details in two languages. */
@NullMarked
package org.convocatoria.service.problem;

import org.jspecify.annotations.NullMarked;
