package org.convocatoria.gateway.edge.service;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Calls services for the pages: begin with {@link #to}. */
@Component
public class ServiceClient {

  private final Map<Service, RestClient> clients = new EnumMap<>(Service.class);
  private final Breakers breakers;
  private final InternalTokens tokens;
  private final JsonMapper mapper;

  ServiceClient(Connections connections, Breakers breakers, InternalTokens tokens) {
    this.breakers = breakers;
    this.tokens = tokens;
    this.mapper =
        JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();
    var factory = connections.factory();
    for (Service service : Service.values()) {
      clients.put(
          service,
          RestClient.builder()
              .baseUrl(connections.address(service))
              .requestFactory(factory)
              .configureMessageConverters(
                  all ->
                      all.registerDefaults()
                          .withJsonConverter(new JacksonJsonHttpMessageConverter(mapper)))
              .build());
    }
  }

  /** A call on behalf of anyone. */
  public ServiceCall to(Service service) {
    return to(service, Caller.ANONYMOUS);
  }

  /** A call on behalf of a member of staff. */
  public ServiceCall to(Service service, Caller caller) {
    RestClient client = clients.get(service);
    if (client == null) {
      throw new IllegalStateException("No address is known for " + service);
    }
    return new ServiceCall(
        client, breakers.of(service), mapper, tokens.issue(service, caller), service);
  }
}
