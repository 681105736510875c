/** The pages of focus groups and interviews as staff use them. */
@NullMarked
package org.convocatoria.submission.session.pages;

import org.jspecify.annotations.NullMarked;
