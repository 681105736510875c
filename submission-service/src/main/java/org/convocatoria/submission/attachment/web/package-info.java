/** Uploading and downloading attachments. */
@NullMarked
package org.convocatoria.submission.attachment.web;

import org.jspecify.annotations.NullMarked;
