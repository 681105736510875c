/** The API of what will be deleted and when. */
@NullMarked
package org.convocatoria.submission.retention.web;

import org.jspecify.annotations.NullMarked;
