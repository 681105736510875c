/** The directory at the desk, and the public page of who wants no more invitations. */
@NullMarked
package org.convocatoria.invitation.expert.pages;

import org.jspecify.annotations.NullMarked;
