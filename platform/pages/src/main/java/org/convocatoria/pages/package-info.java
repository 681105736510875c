/** The kit from which every page is made. */
@NullMarked
package org.convocatoria.pages;

import org.jspecify.annotations.NullMarked;
