/** Part of the misdeeds. */
@NullMarked
package org.convocatoria.test.misdeed.thing.messaging;

import org.jspecify.annotations.NullMarked;
