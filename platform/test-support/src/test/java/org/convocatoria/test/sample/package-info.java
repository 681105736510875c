/** A service made only to test the platform with. */
@NullMarked
package org.convocatoria.test.sample;

import org.jspecify.annotations.NullMarked;
