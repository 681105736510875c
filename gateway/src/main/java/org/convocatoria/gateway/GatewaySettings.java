package org.convocatoria.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the gateway is told by its environment.
 *
 * @param service base address of each service, by its name in lower case
 * @param publicUrl the address people reach the platform at
 * @param secret 32 random bytes, base64url: keys the sealed cookies
 * @param metricsToken bearer token a metrics collector must show
 * @param accountsFile JSON list of the first staff accounts; read once, into an empty store
 */
@ConfigurationProperties("convocatoria")
public record GatewaySettings(
    Map<String, URI> service,
    URI publicUrl,
    String secret,
    String metricsToken,
    @Nullable Path accountsFile) {}
