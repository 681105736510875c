/** Pages of forums, for the public and for the desk. */
@NullMarked
package org.convocatoria.submission.forum.pages;

import org.jspecify.annotations.NullMarked;
