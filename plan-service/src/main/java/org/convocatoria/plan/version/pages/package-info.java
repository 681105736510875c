/** The published plan for everybody to read. */
@NullMarked
package org.convocatoria.plan.version.pages;

import org.jspecify.annotations.NullMarked;
