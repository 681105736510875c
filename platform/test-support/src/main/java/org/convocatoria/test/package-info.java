/** What services' tests share: a store, a broker, tokens, and contracts as interfaces of tests. */
@NullMarked
package org.convocatoria.test;

import org.jspecify.annotations.NullMarked;
