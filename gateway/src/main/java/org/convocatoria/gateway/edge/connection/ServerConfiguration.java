package org.convocatoria.gateway.edge.connection;

import org.convocatoria.gateway.edge.body.Receiving;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the gateway's server treats connections. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> guardedConnections(
      Receiving receiving) {
    return server -> server.addEngineValves(new ResponseValve(receiving));
  }
}
