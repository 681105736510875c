/** The review: the queue, one whole file, the decisions, and taking down what came on paper. */
@NullMarked
package org.convocatoria.gateway.dashboard.review;

import org.jspecify.annotations.NullMarked;
