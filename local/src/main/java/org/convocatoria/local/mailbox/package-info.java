/** Catches every mail the platform sends and shows it, so that nothing reaches a real person. */
@NullMarked
package org.convocatoria.local.mailbox;

import org.jspecify.annotations.NullMarked;
