package org.convocatoria.gateway.edge;

import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import org.convocatoria.gateway.edge.service.Breakers;
import org.convocatoria.gateway.edge.service.Connections;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The service behind each address. Nothing is rewritten; the first match counts. */
@Configuration(proxyBeanMethods = false)
class ServiceRoutes {

  @Bean
  RouterFunction<ServerResponse> services(
      Connections connections,
      Breakers breakers,
      Passport passport,
      DoorGuard guard,
      DoorRefusals refusals) {
    return Routes.ALL.stream()
        .map(
            route ->
                route(route.service().id() + ":" + route.pattern())
                    .route(RequestPredicates.path(route.pattern()), http())
                    .before(new ServiceAddress(connections.address(route.service())))
                    .filter((request, door) -> guard.filter(route, request, door))
                    .filter(new ServiceDoor(route, breakers, passport, refusals))
                    .build())
        .reduce(RouterFunction::and)
        .orElseThrow();
  }

  @Bean
  ProxyExchange proxyExchange(Connections connections, GatewayMvcProperties properties) {
    RestClient client = RestClient.builder().requestFactory(connections.factory()).build();
    return new RestClientProxyExchange(client, properties);
  }

  @Bean
  ServiceHeaders serviceHeaders() {
    return new ServiceHeaders();
  }
}
