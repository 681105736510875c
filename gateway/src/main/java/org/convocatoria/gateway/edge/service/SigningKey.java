package org.convocatoria.gateway.edge.service;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;

/** A private key of this instance and when it was made. */
record SigningKey(ECKey key, Instant made) {}
