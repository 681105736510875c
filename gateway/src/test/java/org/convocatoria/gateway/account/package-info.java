/** Tests of signing in and out. */
@NullMarked
package org.convocatoria.gateway.account;

import org.jspecify.annotations.NullMarked;
