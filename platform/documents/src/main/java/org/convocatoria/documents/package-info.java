/** Printed documents: tagged PDF of letter size, made from simple XHTML, and QR codes. */
@NullMarked
package org.convocatoria.documents;

import org.jspecify.annotations.NullMarked;
