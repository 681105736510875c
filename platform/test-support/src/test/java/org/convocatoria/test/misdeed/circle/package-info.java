/** Part of the misdeeds. */
@NullMarked
package org.convocatoria.test.misdeed.circle;

import org.jspecify.annotations.NullMarked;
