/** The language of a page, which stands in its address. */
@NullMarked
package org.convocatoria.pages.language;

import org.jspecify.annotations.NullMarked;
