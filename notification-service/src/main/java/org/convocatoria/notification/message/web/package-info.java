/** The mail's states, for staff. */
@NullMarked
package org.convocatoria.notification.message.web;

import org.jspecify.annotations.NullMarked;
