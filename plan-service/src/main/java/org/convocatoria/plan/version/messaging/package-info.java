/** What follows from versions and erasures, and what others hear of a version. */
@NullMarked
package org.convocatoria.plan.version.messaging;

import org.jspecify.annotations.NullMarked;
