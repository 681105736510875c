/** Focus groups and interviews as programs of the staff see them. */
@NullMarked
package org.convocatoria.submission.session.web;

import org.jspecify.annotations.NullMarked;
