/** What the tables of a workshop arrive at, with the contributions it rests on. */
@NullMarked
package org.convocatoria.workshop.result;

import org.jspecify.annotations.NullMarked;
