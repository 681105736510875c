/** Part of the misdeeds. */
@NullMarked
package org.convocatoria.test.misdeed.circle.part;

import org.jspecify.annotations.NullMarked;
