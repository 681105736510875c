/**
 * A durable, MongoDB-compatible document store for evaluation: a journal under mongo-java-server.
 */
@NullMarked
package org.convocatoria.local.store;

import org.jspecify.annotations.NullMarked;
