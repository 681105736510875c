/** Forms that come back with what was typed and what has to be mended. */
@NullMarked
package org.convocatoria.pages.form;

import org.jspecify.annotations.NullMarked;
