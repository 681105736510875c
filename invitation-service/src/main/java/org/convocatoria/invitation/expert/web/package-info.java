/** The directory over HTTP, and the link by which a person asks not to be invited again. */
@NullMarked
package org.convocatoria.invitation.expert.web;

import org.jspecify.annotations.NullMarked;
