/** Text for people in the languages of the interface: sentences, names and dates. */
@NullMarked
package org.convocatoria.words;

import org.jspecify.annotations.NullMarked;
