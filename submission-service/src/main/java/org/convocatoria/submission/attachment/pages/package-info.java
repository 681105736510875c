/** Opening the files of contributors at the desk. */
@NullMarked
package org.convocatoria.submission.attachment.pages;

import org.jspecify.annotations.NullMarked;
