/** Part of the misdeeds. */
@NullMarked
package org.convocatoria.test.misdeed.thing.pages;

import org.jspecify.annotations.NullMarked;
