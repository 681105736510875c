/** Forums for people: the public and the desk. */
@NullMarked
package org.convocatoria.submission.forum.pages;

import org.jspecify.annotations.NullMarked;
