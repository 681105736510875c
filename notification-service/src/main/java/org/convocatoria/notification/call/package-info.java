/** The call whose mail this is, as far as pages name it. */
@NullMarked
package org.convocatoria.notification.call;

import org.jspecify.annotations.NullMarked;
