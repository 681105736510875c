package org.convocatoria.gateway.edge;

import static org.convocatoria.gateway.edge.service.Service.INVITATION;
import static org.convocatoria.gateway.edge.service.Service.NOTIFICATION;
import static org.convocatoria.gateway.edge.service.Service.PLAN;
import static org.convocatoria.gateway.edge.service.Service.SUBMISSION;
import static org.convocatoria.gateway.edge.service.Service.WORKSHOP;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.convocatoria.gateway.edge.service.Breakers;
import org.convocatoria.gateway.edge.service.Connections;
import org.convocatoria.gateway.edge.service.InternalTokens;
import org.convocatoria.gateway.edge.service.Service;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Which service answers which address. Nothing is rewritten; the first match counts. */
@Configuration(proxyBeanMethods = false)
class ServiceRoutes {

  /** An address of the API and the service that owns it. */
  record Route(String pattern, Service service) {}

  static final List<Route> ALL =
      List.of(
          new Route("/api/contributions/{folio}/uses", PLAN),
          new Route("/api/call", SUBMISSION),
          new Route("/api/contributions", SUBMISSION),
          new Route("/api/contributions/**", SUBMISSION),
          new Route("/api/folios/**", SUBMISSION),
          new Route("/api/totals", SUBMISSION),
          new Route("/api/workshops", WORKSHOP),
          new Route("/api/workshops/**", WORKSHOP),
          new Route("/api/calendar.ics", WORKSHOP),
          new Route("/api/plan", PLAN),
          new Route("/api/plan/**", PLAN),
          new Route("/api/staff/contributions", SUBMISSION),
          new Route("/api/staff/contributions/**", SUBMISSION),
          new Route("/api/staff/totals", SUBMISSION),
          new Route("/api/staff/tables/**", WORKSHOP),
          new Route("/api/staff/workshops", WORKSHOP),
          new Route("/api/staff/workshops/**", WORKSHOP),
          new Route("/api/staff/experts", INVITATION),
          new Route("/api/staff/experts/**", INVITATION),
          new Route("/api/staff/rounds", INVITATION),
          new Route("/api/staff/rounds/**", INVITATION),
          new Route("/api/staff/plan", PLAN),
          new Route("/api/staff/plan/**", PLAN),
          new Route("/api/staff/acts", PLAN),
          new Route("/api/staff/messages", NOTIFICATION),
          new Route("/api/staff/operations/submission/**", SUBMISSION),
          new Route("/api/staff/operations/workshop/**", WORKSHOP),
          new Route("/api/staff/operations/invitation/**", INVITATION),
          new Route("/api/staff/operations/plan/**", PLAN),
          new Route("/api/staff/operations/notification/**", NOTIFICATION),
          new Route("/i/{token}/invitacion.ics", INVITATION));

  @Bean
  RouterFunction<ServerResponse> services(
      Connections connections,
      Breakers breakers,
      InternalTokens tokens,
      WrongClaves claves,
      Problems problems) {
    return ALL.stream()
        .map(
            route ->
                route(route.service().id() + ":" + route.pattern())
                    .route(RequestPredicates.path(route.pattern()), http())
                    .before(BeforeFilterFunctions.uri(connections.address(route.service())))
                    .filter(new ServiceDoor(route, breakers, tokens, claves, problems))
                    .build())
        .reduce(RouterFunction::and)
        .orElseThrow();
  }

  @Bean
  ProxyExchange proxyExchange(Connections connections, GatewayMvcProperties properties) {
    RestClient client = RestClient.builder().requestFactory(connections.factory()).build();
    return new RestClientProxyExchange(client, properties);
  }

  /** Files sent to the API are passed on unread; those sent by our own forms are read here. */
  @Bean
  MultipartResolver multipartResolver() {
    StandardServletMultipartResolver resolver =
        new StandardServletMultipartResolver() {
          @Override
          public boolean isMultipart(HttpServletRequest request) {
            return request.getDispatcherType() == DispatcherType.REQUEST
                && !Paths.isApi(request.getRequestURI())
                && super.isMultipart(request);
          }
        };
    resolver.setStrictServletCompliance(true);
    return resolver;
  }

  @Bean
  ServiceHeaders serviceHeaders() {
    return new ServiceHeaders();
  }
}
