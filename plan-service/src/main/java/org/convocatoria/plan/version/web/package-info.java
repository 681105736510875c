/** The public plan, its sources and uses; the staff's gate and publishing. */
@NullMarked
package org.convocatoria.plan.version.web;

import org.jspecify.annotations.NullMarked;
