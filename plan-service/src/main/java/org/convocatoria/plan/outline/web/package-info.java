/** The staff's address for sections. */
@NullMarked
package org.convocatoria.plan.outline.web;

import org.jspecify.annotations.NullMarked;
