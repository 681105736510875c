/** What people read, in the languages of the interface. */
@NullMarked
package org.convocatoria.words;

import org.jspecify.annotations.NullMarked;
