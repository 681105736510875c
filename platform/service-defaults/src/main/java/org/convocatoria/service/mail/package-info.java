/** What an aggregate owes by mail, kept in its own document. */
@NullMarked
package org.convocatoria.service.mail;

import org.jspecify.annotations.NullMarked;
