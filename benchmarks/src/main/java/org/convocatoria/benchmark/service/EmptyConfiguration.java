package org.convocatoria.benchmark.service;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The variant that keeps nothing: what the web server alone costs. */
@Configuration(proxyBeanMethods = false)
@Profile("empty")
class EmptyConfiguration {

  @Bean
  Items items() {
    return (_, _) -> {};
  }
}
