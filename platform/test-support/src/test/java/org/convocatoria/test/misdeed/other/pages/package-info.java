/** Part of the misdeeds. */
@NullMarked
package org.convocatoria.test.misdeed.other.pages;

import org.jspecify.annotations.NullMarked;
