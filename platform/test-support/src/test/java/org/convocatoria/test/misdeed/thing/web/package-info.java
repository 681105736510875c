/** Part of the misdeeds. */
@NullMarked
package org.convocatoria.test.misdeed.thing.web;

import org.jspecify.annotations.NullMarked;
