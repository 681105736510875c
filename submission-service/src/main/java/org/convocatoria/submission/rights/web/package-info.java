/** The API of requests about personal data. */
@NullMarked
package org.convocatoria.submission.rights.web;

import org.jspecify.annotations.NullMarked;
