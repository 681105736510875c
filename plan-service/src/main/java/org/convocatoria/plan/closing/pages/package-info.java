/** The desk's pages for answers and for publishing. */
@NullMarked
package org.convocatoria.plan.closing.pages;

import org.jspecify.annotations.NullMarked;
