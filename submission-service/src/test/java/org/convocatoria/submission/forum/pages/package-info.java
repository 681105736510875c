/** Tests of the pages of forums. */
@NullMarked
package org.convocatoria.submission.forum.pages;

import org.jspecify.annotations.NullMarked;
