/** The desk's pages of requests about personal data. */
@NullMarked
package org.convocatoria.submission.rights.pages;

import org.jspecify.annotations.NullMarked;
