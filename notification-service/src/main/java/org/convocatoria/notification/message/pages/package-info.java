/** The desk's page of messages. */
@NullMarked
package org.convocatoria.notification.message.pages;

import org.jspecify.annotations.NullMarked;
