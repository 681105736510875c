/** What the plan can be founded on: contributions and workshop results, as they became known. */
@NullMarked
package org.convocatoria.plan.evidence;

import org.jspecify.annotations.NullMarked;
