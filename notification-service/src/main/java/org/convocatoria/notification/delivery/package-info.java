/** Hands kept messages to the mail server, each once as far as SMTP allows. */
@NullMarked
package org.convocatoria.notification.delivery;

import org.jspecify.annotations.NullMarked;
