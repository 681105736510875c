/** The call whose plan this is, as far as pages name it. */
@NullMarked
package org.convocatoria.plan.call;

import org.jspecify.annotations.NullMarked;
