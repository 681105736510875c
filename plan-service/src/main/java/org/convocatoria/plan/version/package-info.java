/** Published versions of the plan, and the gate before them. */
@NullMarked
package org.convocatoria.plan.version;

import org.jspecify.annotations.NullMarked;
