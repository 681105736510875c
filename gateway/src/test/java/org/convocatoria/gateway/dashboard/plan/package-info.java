/** Tests of the drafting pages' own thinking. */
@NullMarked
package org.convocatoria.gateway.dashboard.plan;

import org.jspecify.annotations.NullMarked;
