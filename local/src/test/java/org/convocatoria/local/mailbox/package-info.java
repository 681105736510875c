/** Tests of the package of the same name. */
@NullMarked
package org.convocatoria.local.mailbox;

import org.jspecify.annotations.NullMarked;
