/** The desk's list of contributors to call, and the page on which a call is noted. */
@NullMarked
package org.convocatoria.submission.phone.pages;

import org.jspecify.annotations.NullMarked;
