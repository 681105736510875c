/** How a mail reads: data files in two languages, plain and HTML, with personal links. */
@NullMarked
package org.convocatoria.notification.template;

import org.jspecify.annotations.NullMarked;
