/** The staff's address for answers. */
@NullMarked
package org.convocatoria.plan.answer.web;

import org.jspecify.annotations.NullMarked;
