/** The reference of the API, made from the contracts: a page and one OpenAPI document. */
@NullMarked
package org.convocatoria.gateway.reference;

import org.jspecify.annotations.NullMarked;
