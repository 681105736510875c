/** Plays the sample process through the public doors, as people and staff would. */
@NullMarked
package org.convocatoria.local.demo;

import org.jspecify.annotations.NullMarked;
