/** Part of the misdeeds. */
@NullMarked
package org.convocatoria.test.misdeed.other;

import org.jspecify.annotations.NullMarked;
