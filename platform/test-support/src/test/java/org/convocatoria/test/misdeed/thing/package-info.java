/** Part of the misdeeds. */
@NullMarked
package org.convocatoria.test.misdeed.thing;

import org.jspecify.annotations.NullMarked;
