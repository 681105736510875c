/** The plan of a call as a whole: which sections it has, and up to when a version reckons. */
@NullMarked
package org.convocatoria.plan.outline;

import org.jspecify.annotations.NullMarked;
