/** A service's own pages: who is at them, what a form that was sent leads to, how errors look. */
@NullMarked
package org.convocatoria.service.page;

import org.jspecify.annotations.NullMarked;
