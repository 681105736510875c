package org.convocatoria.gateway.portal.workshop;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A workshop and what its tables left in writing, told in one answer. */
record Detailed(@JsonUnwrapped Workshop workshop, @JsonUnwrapped Results results) {}
