/** Part of the misdeeds. */
@NullMarked
package org.convocatoria.test.misdeed.circle.whole;

import org.jspecify.annotations.NullMarked;
