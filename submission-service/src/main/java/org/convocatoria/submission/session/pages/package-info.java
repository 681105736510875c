/** The desk's pages of focus groups and interviews. */
@NullMarked
package org.convocatoria.submission.session.pages;

import org.jspecify.annotations.NullMarked;
