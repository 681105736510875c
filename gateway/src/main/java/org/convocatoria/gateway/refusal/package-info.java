/** What the gateway refuses: counted, logged and, where it concerns an account, audited. */
@NullMarked
package org.convocatoria.gateway.refusal;

import org.jspecify.annotations.NullMarked;
