/** The call in the frame of every page. */
@NullMarked
package org.convocatoria.plan.call.pages;

import org.jspecify.annotations.NullMarked;
