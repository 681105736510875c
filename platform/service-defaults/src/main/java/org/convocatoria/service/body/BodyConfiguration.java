package org.convocatoria.service.body;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Lets handlers take checked bodies, and pages check the fields of their forms alike. */
@Configuration(proxyBeanMethods = false)
public class BodyConfiguration implements WebMvcConfigurer {

  private final ObjectProvider<Bodies> bodies;

  BodyConfiguration(ObjectProvider<Bodies> bodies) {
    this.bodies = bodies;
  }

  @Bean
  static Bodies bodies(JsonMapper json, ObjectProvider<BodyRules> rules) {
    return new Bodies(json, rules.stream().toList());
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ValidBodies(bodies.getObject()));
  }
}
