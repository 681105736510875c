/** The board of data requests, a request's page, and the page of its link. */
@NullMarked
package org.convocatoria.submission.datarequest.pages;

import org.jspecify.annotations.NullMarked;
