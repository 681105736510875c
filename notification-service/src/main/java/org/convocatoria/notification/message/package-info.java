/** What was asked to be mailed, kept before anything is sent, and what became of it. */
@NullMarked
package org.convocatoria.notification.message;

import org.jspecify.annotations.NullMarked;
